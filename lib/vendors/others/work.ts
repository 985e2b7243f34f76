import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** What teams work with: models, tables, notes, tickets, customers, pictures. */
export const work: readonly OtherVendor[] = [
  {
    id: 'anthropic',
    name: 'Anthropic',
    domains: ['anthropic.com', 'claude.com'],
    keys: [{ says: /sk-ant-[\w-]{10,}/, hits: `sk-ant-api03-${madeUp('words', 93)}AA`, misses: 'sk-ant-' }],
    refusals: [
      {
        says: /\binvalid x-api-key\b|\bx-api-key header is required\b/,
        hits: '{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}',
        misses: 'invalid api key',
      },
      { says: /^[<\s]*anthropic-[\w-]{1,60}:/im, hits: 'anthropic-organization-id: 00000000-aaaa' },
    ],
    docs: 'https://docs.claude.com/en/api/errors',
    confidence: 'documented',
    source: `docs.claude.com/en/api/errors and ${gitleaks}`,
    read,
  },
  {
    id: 'openai',
    name: 'OpenAI',
    domains: ['openai.com'],
    keys: [
      {
        says: /sk-(?:(?:proj|svcacct|admin|None)-)?[A-Za-z0-9_-]{32,}/,
        hits: [`sk-${madeUp('words', 48)}`, `sk-proj-${madeUp('words', 62)}_T3-${madeUp('words', 40)}`],
        misses: ['sk-1', 'sk-ant'],
      },
    ],
    refusals: [
      {
        says: /Incorrect API key provided[\s\S]{0,200}openai\.com/i,
        hits: 'Incorrect API key provided: sk-***. You can find your API key at https://platform.openai.com/keys.',
      },
      { says: /^[<\s]*openai-(?:processing-ms|version|organization):/im, hits: 'openai-version: 2020-10-01' },
      { says: /\bopenai\.AuthenticationError\b/, hits: 'openai.AuthenticationError: Error code: 401' },
    ],
    docs: 'https://platform.openai.com/docs/guides/error-codes',
    confidence: 'documented',
    source: `platform.openai.com/docs/guides/error-codes and ${gitleaks}`,
    read,
  },
  {
    id: 'hugging-face',
    name: 'Hugging Face',
    domains: ['huggingface.co', 'hf.co'],
    keys: [{ says: /(?:hf|api_org)_[A-Za-z]{30,}/, hits: `hf_${madeUp('letters', 34)}`, misses: 'hf_x' }],
    refusals: [
      {
        says: /Invalid (?:username or password|credentials in Authorization header)\.["']?\s*\}/,
        hits: '{"error":"Invalid username or password."}',
        misses: 'Invalid username or password',
      },
    ],
    docs: 'https://huggingface.co/docs/hub/security-tokens',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'groq',
    name: 'Groq',
    domains: ['groq.com'],
    keys: [{ says: /gsk_[A-Za-z0-9]{40,}/, hits: `gsk_${madeUp('words', 52)}`, misses: 'gsk_1' }],
    refusals: [],
    docs: 'https://console.groq.com/docs/errors',
    confidence: 'third-party',
    source: 'trufflesecurity/trufflehog:pkg/detectors/groq',
    read,
  },
  {
    id: 'hubspot',
    name: 'HubSpot',
    domains: ['hubapi.com', 'hubspot.com'],
    keys: [
      {
        says: /pat-(?:na|eu|ap)\d-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        hits: `pat-eu1-${madeUp('hex', 8)}-0123-4567-89ab-${madeUp('hex', 12)}`,
        misses: 'pat-eu1',
      },
    ],
    refusals: [
      {
        says: /\bcorrelationId\b[\s\S]{0,200}\bINVALID_AUTHENTICATION\b/,
        hits: '{"status":"error","correlationId":"00000000","category":"INVALID_AUTHENTICATION"}',
        misses: 'INVALID_AUTHENTICATION',
      },
    ],
    docs: 'https://developers.hubspot.com/docs/api-reference/error-handling',
    confidence: 'documented',
    source: 'developers.hubspot.com/docs/api-reference/error-handling',
    read,
  },
  {
    id: 'airtable',
    name: 'Airtable',
    domains: ['airtable.com'],
    keys: [
      {
        says: /pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/,
        hits: `pat${madeUp('words', 14)}.${madeUp('hex', 64)}`,
        misses: 'patience.0',
      },
    ],
    refusals: [
      {
        says: /\btype\b\W{1,5}AUTHENTICATION_REQUIRED\b/,
        hits: '{"error":{"type":"AUTHENTICATION_REQUIRED","message":"Authentication required"}}',
        misses: 'Authentication required',
      },
    ],
    docs: 'https://airtable.com/developers/web/api/errors',
    confidence: 'documented',
    source: `airtable.com/developers/web/api/errors and ${gitleaks}`,
    read,
  },
  {
    id: 'notion',
    name: 'Notion',
    domains: ['notion.com', 'notion.so'],
    keys: [
      {
        says: /(?:secret|ntn)_[A-Za-z0-9]{40,}/,
        hits: [`secret_${madeUp('words', 43)}`, `ntn_${madeUp('words', 46)}`],
        misses: 'secret_key',
      },
    ],
    refusals: [
      {
        says: /API token is invalid\./,
        hits: '{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}',
        misses: 'API token is invalid',
      },
    ],
    docs: 'https://developers.notion.com/reference/status-codes',
    confidence: 'documented',
    source: `developers.notion.com/reference/status-codes and ${gitleaks}`,
    read,
  },
  {
    id: 'linear',
    name: 'Linear',
    domains: ['linear.app'],
    keys: [
      { says: /lin_(?:api|oauth|wh)_[A-Za-z0-9]{20,}/, hits: `lin_api_${madeUp('words', 40)}`, misses: 'lin_api' },
    ],
    refusals: [],
    docs: 'https://linear.app/developers/graphql#authentication',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'atlassian',
    name: 'Atlassian',
    domains: ['atlassian.net', 'atlassian.com', 'bitbucket.org'],
    keys: [
      { says: /AT[ABC]TT3[\w=-]{24,}|ATBB[A-Za-z0-9]{24,}/, hits: `ATATT3${madeUp('words', 186)}`, misses: 'ATATT' },
    ],
    refusals: [
      {
        says: /^[<\s]*(?:x-seraph-loginreason|atl-traceid|x-arequestid):/im,
        hits: 'x-seraph-loginreason: AUTHENTICATED_FAILED',
      },
      {
        says: /Client must be authenticated to access this resource/,
        hits: '{"message":"Client must be authenticated to access this resource.","status-code":401}',
      },
    ],
    docs: 'https://developer.atlassian.com/cloud/jira/platform/basic-auth-for-rest-apis/',
    confidence: 'documented',
    source: `developer.atlassian.com/cloud/jira/platform and ${gitleaks}`,
    read,
  },
  {
    id: 'figma',
    name: 'Figma',
    domains: ['figma.com'],
    keys: [{ says: /fig[dou]_[\w-]{20,}/, hits: `figd_${madeUp('words', 40)}`, misses: 'figd_' }],
    refusals: [],
    docs: 'https://developers.figma.com/docs/rest-api/errors/',
    confidence: 'third-party',
    source: 'trufflesecurity/trufflehog:pkg/detectors/figmapersonalaccesstoken',
    read,
  },
  {
    id: 'dropbox',
    name: 'Dropbox',
    domains: ['dropboxapi.com', 'dropbox.com'],
    keys: [{ says: /sl\.[\w=-]{100,}|sl\.u\.[\w=-]{40,}/, hits: `sl.${madeUp('words', 135)}`, misses: 'sl.x' }],
    refusals: [
      {
        says: /\b(?:invalid|expired)_access_token\b/,
        hits: '{"error_summary":"invalid_access_token/...","error":{".tag":"invalid_access_token"}}',
      },
    ],
    docs: 'https://www.dropbox.com/developers/documentation/http/documentation#error-handling',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'typeform',
    name: 'Typeform',
    domains: ['typeform.com'],
    keys: [{ says: /tfp_[\w.=-]{40,}/, hits: `tfp_${madeUp('words', 59)}`, misses: 'tfp_' }],
    refusals: [
      {
        says: /Authentication credentials not found on the Request headers/,
        hits: '{"code":"FAILED","description":"Authentication credentials not found on the Request headers"}',
      },
    ],
    docs: 'https://www.typeform.com/developers/get-started/personal-access-token/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'tinify',
    name: 'Tinify',
    domains: ['tinify.com', 'tinypng.com'],
    keys: [],
    refusals: [
      {
        says: /\bUnauthorized\b\W{1,6}message\W{1,5}Credentials are invalid\./,
        hits: '{"error":"Unauthorized","message":"Credentials are invalid."}',
        misses: 'The credentials are not valid',
      },
    ],
    docs: 'https://tinify.com/developers/reference#errors',
    confidence: 'documented',
    source: 'tinify.com/developers/reference',
    read,
  },
]
