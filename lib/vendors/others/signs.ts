import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import type { Phrase } from '@/lib/engine/model/phrase'

/** A vendor that is told by its hosts, and by a wording of its own where it has one. */
const row = (
  id: string,
  name: string,
  domains: readonly string[],
  docs: string,
  ...refusals: readonly Phrase[]
): OtherVendor => ({
  id,
  name,
  domains,
  keys: [],
  refusals,
  docs,
  // what their texts say was put together from what is posted of them: the linked pages were not opened
  confidence: 'inferred',
  source: docs.replace('https://', ''),
  read: '2026-11',
})

/** Vendors of many kinds whose keys have no form that is only theirs. */
export const signs: readonly OtherVendor[] = [
  row(
    'salesforce',
    'Salesforce',
    ['salesforce.com'],
    'https://developer.salesforce.com/docs/atlas.en-us.api_rest.meta/api_rest/errorcodes.htm',
    {
      says: /\bINVALID_SESSION_ID\b|\bINVALID_LOGIN: Invalid username, password, security token/,
      hits: [
        '[{"message":"Session expired or invalid","errorCode":"INVALID_SESSION_ID"}]',
        'INVALID_LOGIN: Invalid username, password, security token; or user locked out.',
      ],
    },
  ),
  row(
    'meta',
    'Meta (Facebook, WhatsApp, Instagram)',
    ['facebook.com', 'graph.instagram.com'],
    'https://developers.facebook.com/docs/graph-api/guides/error-handling',
    {
      says: /\bfbtrace_id\b|\bOAuthException\b[\s\S]{0,80}\bcode\b\W{1,5}190\b|Error validating access token/,
      hits: [
        '{"error":{"message":"Invalid OAuth access token.","type":"OAuthException","code":190,"fbtrace_id":"A"}}',
        'Error validating access token: Session has expired on Friday',
      ],
    },
  ),
  row(
    'x-twitter',
    'X (Twitter)',
    ['twitter.com', 'api.x.com'],
    'https://developer.x.com/en/support/x-api/error-troubleshooting',
    {
      says: /\bcode\b\W{1,5}(?:32|89|215)\b[\s\S]{0,40}(?:not authenticate you|expired token|Bad Authentication data)/,
      hits: [
        '{"errors":[{"code":32,"message":"Could not authenticate you."}]}',
        '{"errors":[{"code":215,"message":"Bad Authentication data."}]}',
      ],
      misses: '{"code":32}',
    },
  ),
  row('zoom', 'Zoom', ['zoom.us'], 'https://developers.zoom.us/docs/api/errors/', {
    says: /Invalid access token, does not contain scopes/,
    hits: '{"code":4711,"message":"Invalid access token, does not contain scopes:[meeting:read]."}',
  }),
  row('supabase', 'Supabase', ['supabase.co', 'supabase.com'], 'https://supabase.com/docs/guides/api/api-keys', {
    says: /No `apikey` request header or url param was found|Double check your Supabase/,
    hits: [
      '"hint":"No `apikey` request header or url param was found."',
      'Double check your Supabase `anon` or `service_role` API key.',
    ],
  }),
  row(
    'elastic',
    'Elasticsearch',
    ['elastic.co', 'elastic-cloud.com', 'found.io'],
    'https://www.elastic.co/guide/en/elasticsearch/reference/current/security-api-authenticate.html',
    {
      says: /\bsecurity_exception\b[\s\S]{0,120}(?:authenticat|missing|unauthorized)/,
      hits: '{"type":"security_exception","reason":"unable to authenticate user [elastic]"}',
    },
  ),
  row(
    'algolia',
    'Algolia',
    ['algolia.net', 'algolianet.com', 'algolia.com'],
    'https://www.algolia.com/doc/rest-api/search/',
    {
      says: /Invalid Application-ID or API key/,
      hits: '{"message":"Invalid Application-ID or API key","status":403}',
    },
  ),
  row(
    'zendesk',
    'Zendesk',
    ['zendesk.com'],
    'https://developer.zendesk.com/api-reference/introduction/security-and-auth/',
    {
      says: /Couldn['’]t authenticate you/,
      hits: '{"error":"Couldn\'t authenticate you"}',
    },
  ),
  row('pusher', 'Pusher', ['pusher.com'], 'https://pusher.com/docs/channels/library_auth_reference/rest-api/', {
    says: /Invalid signature: you should have sent HmacSHA256Hex/,
    hits: 'Invalid signature: you should have sent HmacSHA256Hex("POST…")',
  }),
  row('openweather', 'OpenWeather', ['openweathermap.org'], 'https://openweathermap.org/faq', {
    says: /openweathermap\.org\/faq#error401/,
    hits: '{"cod":401,"message":"Invalid API key. Please see https://openweathermap.org/faq#error401 for more info."}',
  }),
  row('binance', 'Binance', ['binance.com'], 'https://developers.binance.com/docs/binance-spot-api-docs/errors', {
    says: /Invalid API-key, IP, or permissions for action|API-key format invalid/,
    hits: '{"code":-2015,"msg":"Invalid API-key, IP, or permissions for action."}',
  }),
  row('openrouter', 'OpenRouter', ['openrouter.ai'], 'https://openrouter.ai/docs/api-reference/errors', {
    says: /No auth credentials found/,
    hits: '{"error":{"message":"No auth credentials found","code":401}}',
  }),
  row('plaid', 'Plaid', ['plaid.com'], 'https://plaid.com/docs/errors/', {
    says: /\bINVALID_API_KEYS\b/,
    hits: '{"error_code":"INVALID_API_KEYS","error_type":"INVALID_INPUT"}',
  }),
  row('ringcentral', 'RingCentral', ['ringcentral.com'], 'https://developers.ringcentral.com/guide/basics/errors', {
    says: /\bOAU-\d{2,3}\b/,
    hits: '{"errorCode":"OAU-251","message":"Unauthorized for this grant type"}',
  }),
  row('clickatell', 'Clickatell', ['clickatell.com'], 'https://docs.clickatell.com/', {
    says: /Invalid or missing integration API Key/,
    hits: '{"errorCode":108,"error":"Invalid or missing integration API Key."}',
  }),
  row('spotify', 'Spotify', ['spotify.com'], 'https://developer.spotify.com/documentation/web-api/concepts/api-calls'),
  row('clickup', 'ClickUp', ['clickup.com'], 'https://developer.clickup.com/docs/common_errors', {
    says: /\bOAUTH_0\d\d\b/,
    hits: '{"err":"Token invalid","ECODE":"OAUTH_025"}',
  }),
  row('asana', 'Asana', ['asana.com'], 'https://developers.asana.com/docs/errors'),
  row('trello', 'Trello', ['trello.com'], 'https://developer.atlassian.com/cloud/trello/guides/rest-api/status-codes/'),
  row('monday', 'monday.com', ['monday.com'], 'https://developer.monday.com/api-reference/docs/error-handling'),
  row(
    'intercom',
    'Intercom',
    ['intercom.io'],
    'https://developers.intercom.com/docs/references/rest-api/errors/http-responses',
  ),
  row('pagerduty', 'PagerDuty', ['pagerduty.com'], 'https://developer.pagerduty.com/docs/errors'),
  row('vercel', 'Vercel', ['api.vercel.com'], 'https://vercel.com/docs/rest-api/errors'),
  row('netlify', 'Netlify', ['api.netlify.com'], 'https://docs.netlify.com/api/get-started/'),
  row('cloudinary', 'Cloudinary', ['cloudinary.com'], 'https://cloudinary.com/documentation/admin_api'),
  row('mapbox', 'Mapbox', ['mapbox.com'], 'https://docs.mapbox.com/api/overview/'),
  row('deepl', 'DeepL', ['deepl.com'], 'https://developers.deepl.com/docs/best-practices/error-handling'),
  row('mistral', 'Mistral', ['mistral.ai'], 'https://docs.mistral.ai/api/'),
  row('elevenlabs', 'ElevenLabs', ['elevenlabs.io'], 'https://elevenlabs.io/docs/developers/resources/error-messages'),
  row('replicate', 'Replicate', ['replicate.com'], 'https://replicate.com/docs/reference/http'),
  row('twitch', 'Twitch', ['twitch.tv'], 'https://dev.twitch.tv/docs/authentication/'),
  row(
    'linkedin',
    'LinkedIn',
    ['api.linkedin.com'],
    'https://learn.microsoft.com/en-us/linkedin/shared/api-guide/concepts/error-handling',
  ),
  row(
    'snowflake',
    'Snowflake',
    ['snowflakecomputing.com'],
    'https://docs.snowflake.com/en/developer-guide/sql-api/reference',
  ),
  row(
    'adyen',
    'Adyen',
    ['adyen.com', 'adyenpayments.com'],
    'https://docs.adyen.com/development-resources/error-codes/',
  ),
  row('coinbase', 'Coinbase', ['coinbase.com'], 'https://docs.cdp.coinbase.com/get-started/docs/errors'),
  row('onesignal', 'OneSignal', ['onesignal.com'], 'https://documentation.onesignal.com/reference/rest-api-overview'),
  row('klaviyo', 'Klaviyo', ['klaviyo.com'], 'https://developers.klaviyo.com/en/docs/rate_limits_and_error_handling'),
  row(
    'mailersend',
    'MailerSend',
    ['mailersend.com', 'mailersend.net'],
    'https://developers.mailersend.com/general.html',
  ),
  row('mailtrap', 'Mailtrap', ['mailtrap.io'], 'https://docs.mailtrap.io/developers'),
  row('smtp2go', 'SMTP2GO', ['smtp2go.com'], 'https://developers.smtp2go.com/docs/error-codes'),
  row(
    'elastic-email',
    'Elastic Email',
    ['elasticemail.com'],
    'https://elasticemail.com/developers/api-documentation/rest-api',
  ),
  row(
    'africas-talking',
    'Africa’s Talking',
    ['africastalking.com'],
    'https://developers.africastalking.com/docs/authentication',
  ),
  row('clicksend', 'ClickSend', ['clicksend.com'], 'https://developers.clicksend.com/docs'),
  row('msg91', 'MSG91', ['msg91.com'], 'https://docs.msg91.com/'),
  row(
    'signalwire',
    'SignalWire',
    ['signalwire.com'],
    'https://developer.signalwire.com/rest/compatibility-api/guides/general/error-codes/',
  ),
  row('gatewayapi', 'GatewayAPI', ['gatewayapi.com'], 'https://gatewayapi.com/docs/apis/rest/'),
]
