import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** Vendors of messages, calls and chats. */
export const messaging: readonly OtherVendor[] = [
  {
    id: 'twilio',
    name: 'Twilio',
    domains: ['twilio.com'],
    keys: [
      {
        says: /(?:AC|SK|VA|MG|AP|PN|IS|OR|US)[0-9a-fA-F]{32}/,
        hits: [`AC${madeUp('hex', 32)}`, `SK${madeUp('hex', 32)}`],
        misses: [madeUp('hex', 34), 'ACCOUNT'],
      },
    ],
    refusals: [
      {
        says: /\btwilio\.com\/docs\/errors\b/i,
        hits: '{"code":20003,"more_info":"https://www.twilio.com/docs/errors/20003"}',
      },
      {
        says: /\bcode\b["']?\s*(?::|=>?)\s*["']?20003\b/,
        hits: ['{"code": 20003, "status": 401}', "'code' => 20003", 'code: 20003'],
        misses: '{"code": 200031}',
      },
      { says: /^(?:[<\s]*)twilio-request-id:/im, hits: '< twilio-request-id: RQ0123', misses: 'request-id: 1' },
      {
        says: /twilio\.base\.exceptions|TwilioRestException|Twilio\\Exceptions|com\.twilio\.exception|Twilio::REST/,
        hits: ['twilio.base.exceptions.TwilioRestException: HTTP 401 error', '[HTTP 401] Twilio::REST::RestError'],
        misses: 'Twilio exception',
      },
    ],
    docs: 'https://www.twilio.com/docs/api/errors/20003',
    confidence: 'documented',
    source: 'twilio.com/docs/api/errors/20003',
    read,
  },
  {
    id: 'messagebird',
    name: 'Bird (MessageBird)',
    domains: ['messagebird.com', 'bird.com'],
    keys: [],
    refusals: [
      {
        says: /Request not allowed \(incorrect (?:access_key|login)/i,
        hits: '{"errors":[{"code":2,"description":"Request not allowed (incorrect access_key)"}]}',
        misses: 'Request not allowed',
      },
    ],
    docs: 'https://developers.messagebird.com/api/#api-errors',
    confidence: 'documented',
    source: 'developers.messagebird.com/api',
    read,
  },
  {
    id: 'vonage',
    name: 'Vonage (Nexmo)',
    domains: ['nexmo.com', 'vonage.com', 'opentok.com', 'tokbox.com'],
    keys: [],
    refusals: [
      {
        says: /\bdeveloper\.(?:vonage|nexmo)\.com\b/,
        hits: '{"type":"https://developer.vonage.com/api-errors#unauthorized","title":"Unauthorized"}',
      },
      {
        says: /error-text\W{1,6}Bad Credentials/i,
        hits: '{"messages":[{"status":"4","error-text":"Bad Credentials"}]}',
        misses: 'Bad credentials',
      },
    ],
    docs: 'https://developer.vonage.com/en/api-errors',
    confidence: 'documented',
    source: 'developer.vonage.com/en/api-errors',
    read,
  },
  {
    id: 'plivo',
    name: 'Plivo',
    domains: ['plivo.com'],
    keys: [{ says: /[MS]A[A-Z0-9]{18}/, hits: `MA${madeUp('upper', 18)}`, misses: ['MASTER', madeUp('upper', 20)] }],
    refusals: [
      {
        says: /plivo\.exceptions|PlivoRestError|com\.plivo\.api/,
        hits: 'plivo.exceptions.AuthenticationError: 401',
        misses: 'plivo',
      },
    ],
    docs: 'https://www.plivo.com/docs/messaging/api/overview/',
    confidence: 'inferred',
    source: 'plivo/plivo-python:plivo/exceptions.py',
    read,
  },
  {
    id: 'telnyx',
    name: 'Telnyx',
    domains: ['telnyx.com'],
    keys: [
      {
        says: /KEY[0-9A-F]{16,}_[A-Za-z0-9]{10,}/,
        hits: `KEY${madeUp('hex', 32).toUpperCase()}_${madeUp('words', 22)}`,
        misses: 'KEY0123',
      },
    ],
    refusals: [
      {
        says: /\btelnyx\.com\b|TelnyxError|The API key looks malformed/,
        hits: [
          '{"errors":[{"code":"10009","meta":{"url":"https://developers.telnyx.com/docs/overview/errors/10009"}}]}',
          'The API key looks malformed. Check the API key',
        ],
        misses: 'malformed key',
      },
    ],
    docs: 'https://developers.telnyx.com/api/errors',
    confidence: 'documented',
    source: 'developers.telnyx.com/api/errors',
    read,
  },
  {
    id: 'infobip',
    name: 'Infobip',
    domains: ['infobip.com'],
    keys: [
      {
        says: /[0-9a-f]{32}-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/,
        hits: `${madeUp('hex', 32)}-${madeUp('hex', 8)}-0123-4567-89ab-${madeUp('hex', 12)}`,
        misses: [
          `${madeUp('hex', 8)}-0123-4567-89ab-${madeUp('hex', 12)}`,
          `${madeUp('hex', 32)}-${madeUp('hex', 8)}-01234567`,
        ],
      },
    ],
    refusals: [
      {
        says: /serviceException[\s\S]{0,80}messageId/,
        hits: '{"requestError":{"serviceException":{"messageId":"UNAUTHORIZED","text":"Invalid login details"}}}',
        misses: '{"serviceException":"x"}',
      },
    ],
    docs: 'https://www.infobip.com/docs/essentials/api-essentials/response-status-and-error-codes',
    confidence: 'documented',
    source: 'infobip.com/docs/essentials/api-essentials/api-authentication',
    read,
  },
  {
    id: 'bandwidth',
    name: 'Bandwidth',
    domains: ['bandwidth.com', 'inetwork.com'],
    keys: [],
    refusals: [
      {
        says: /\bdev\.bandwidth\.com\b/,
        hits: 'See https://dev.bandwidth.com/docs/messaging/errors',
        misses: 'bandwidth',
      },
    ],
    docs: 'https://dev.bandwidth.com/docs/messaging/errors/',
    confidence: 'inferred',
    source: 'dev.bandwidth.com/docs/messaging/errors',
    read,
  },
  {
    id: 'slack',
    name: 'Slack',
    domains: ['slack.com'],
    keys: [
      {
        says: /xox[abeoprs](?:\.xox[bp])?-[\w-]{10,}|xapp-\d-[\w-]{10,}/,
        hits: [
          `xoxb-${madeUp('digits', 12)}-${madeUp('digits', 12)}-${madeUp('words', 24)}`,
          `xapp-1-A0${madeUp('words', 20)}`,
        ],
        misses: ['xoxo', 'xapp-1'],
      },
    ],
    refusals: [
      {
        says: /\berror\b\W{1,6}(?:invalid_auth|not_authed|token_revoked|account_inactive)\b/,
        hits: ['{"ok":false,"error":"invalid_auth"}', "'error': 'not_authed'"],
        misses: '{"error":"invalid_client"}',
      },
      { says: /^[<\s]*x-slack-[\w-]{1,40}:/im, hits: 'x-slack-unique-id: Zabc', misses: 'x-slack' },
    ],
    docs: 'https://docs.slack.dev/reference/methods/auth.test',
    confidence: 'documented',
    source: `docs.slack.dev/reference/methods/auth.test and ${gitleaks}`,
    read,
  },
  {
    id: 'telegram',
    name: 'Telegram',
    domains: ['telegram.org', 't.me'],
    keys: [{ says: /\d{5,16}:A[\w-]{34}/, hits: `0123456789:AA${madeUp('words', 33)}`, misses: '0123456789:A' }],
    refusals: [
      {
        says: /\berror_code\b\W{1,5}401\b/,
        hits: '{"ok":false,"error_code":401,"description":"Unauthorized"}',
        misses: '{"error_code":4010}',
      },
    ],
    docs: 'https://core.telegram.org/bots/api#making-requests',
    confidence: 'documented',
    source: `core.telegram.org/bots/api and ${gitleaks}`,
    read,
  },
  {
    id: 'discord',
    name: 'Discord',
    domains: ['discord.com', 'discordapp.com'],
    keys: [
      {
        says: /[MNO][A-Za-z\d]{23,25}\.[\w-]{6}\.[\w-]{27,}/,
        hits: `MTA${madeUp('words', 21)}.${madeUp('words', 6)}.${madeUp('words', 38)}`,
        misses: 'M.a.b',
      },
    ],
    refusals: [
      {
        says: /\b401: Unauthorized\W{1,4}[\s\S]{0,20}\bcode\b\W{1,4}0\b/,
        hits: '{"message": "401: Unauthorized", "code": 0}',
        misses: '401: Unauthorized',
      },
    ],
    docs: 'https://docs.discord.com/developers/reference#authentication',
    confidence: 'third-party',
    source: 'trufflesecurity/trufflehog:pkg/detectors/discordbottoken',
    read,
  },
]
