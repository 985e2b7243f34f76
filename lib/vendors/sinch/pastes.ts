import type { VendorPastes } from '@/lib/engine/model/paste'
import { findingsOfStringToSign } from './signing/string-to-sign-faults'

/**
 * How it shows in text that people paste. Sources: the module names of the four official SDKs and of the In-App SDKs.
 */
export const pastes: VendorPastes = {
  mentions: [
    { says: /domains[./\\](?:numbers?)\b/, hits: 'sinch/domains/numbers/api/v1/base.py', product: 'numbers' },
    { says: /@sinch\/numbers\b/, hits: 'node_modules/@sinch/numbers/dist/cjs/index.js', product: 'numbers' },
    { says: /Sinch\.Numbers\b/, hits: 'at Sinch.Numbers.SinchNumbers.List()', product: 'numbers' },
    { says: /domains[./\\]conversation\b/, hits: 'sinch.domains.conversation.api', product: 'conversation' },
    { says: /@sinch\/conversation\b/, hits: '@sinch/conversation', product: 'conversation' },
    { says: /Sinch\.Conversation\b/, hits: 'Sinch.Conversation.Apps', product: 'conversation' },
    { says: /conversationRegion/, hits: 'conversationRegion: ConversationRegion.EUROPE', product: 'conversation' },
    { says: /domains[./\\]voice\b/, hits: 'sinch/domains/voice/endpoints', product: 'voice' },
    { says: /@sinch\/voice\b/, hits: '@sinch/voice', product: 'voice' },
    { says: /Sinch\.Voice\b/, hits: 'Sinch.Voice.Callouts', product: 'voice' },
    { says: /domains[./\\]verification\b/, hits: 'sinch/domains/verification/endpoints', product: 'verification' },
    { says: /@sinch\/verification\b/, hits: '@sinch/verification', product: 'verification' },
    { says: /Sinch\.Verification\b/, hits: 'Sinch.Verification.Start', product: 'verification' },
    { says: /domains[./\\]number_?lookup\b/, hits: 'sinch/domains/number_lookup', product: 'number-lookup' },
    { says: /@sinch\/number-lookup\b/, hits: '@sinch/number-lookup', product: 'number-lookup' },
    { says: /domains[./\\]fax\b/, hits: 'com.sinch.sdk.domains.fax.api', product: 'fax' },
    { says: /@sinch\/fax\b/, hits: '@sinch/fax', product: 'fax' },
    { says: /Sinch\.Fax\b/, hits: 'Sinch.Fax.Faxes', product: 'fax' },
    { says: /@sinch\/elastic-sip-trunking\b/, hits: '@sinch/elastic-sip-trunking', product: 'est' },
    { says: /onClientFailed/, hits: 'onClientFailed(sinchClient, error)', product: 'in-app-calling' },
    { says: /clientDidFail/, hits: 'clientDidFail(_ client: SinchClient)', product: 'in-app-calling' },
    { says: /sinch-rtc/, hits: 'sinch-rtc.min.js', product: 'in-app-calling' },
    { says: /SinchRTC/, hits: 'import SinchRTC', product: 'in-app-calling' },
    { says: /onUserRegistrationFailed/, hits: 'onUserRegistrationFailed(error)', product: 'in-app-calling' },
    { says: /sinch\.android\.rtc/, hits: 'com.sinch.android.rtc.SinchError', product: 'in-app-calling' },
    { says: /\bIn-App Calling\b/i, hits: 'In-App Calling', misses: 'an in-app call', product: 'in-app-calling' },
    { says: /onCredentialsRequired/, hits: 'onCredentialsRequired(clientRegistration)', product: 'in-app-calling' },
  ],
  spokenNames: [
    { says: /\b10[\s-]?DLC\b/i, hits: ['10DLC', '10 dlc'], products: ['10dlc'] },
    { says: /\blook-?ups?\b|\bHLR\b/i, hits: ['number lookup', 'HLR'], products: ['number-lookup'] },
    { says: /\bin-?app\b|\bRTC\b/i, hits: ['in-app calling', 'RTC'], products: ['in-app-calling'] },
    { says: /\bverif\w*\b/i, hits: ['verification', 'Verification API'], products: ['verification'] },
    { says: /\bfax(?:es)?\b/i, hits: ['fax', 'faxes'], misses: 'taxes', products: ['fax'] },
    { says: /\bSIP\b|\btrunk(?:s|ing)?\b/i, hits: ['SIP', 'trunking'], products: ['est'] },
    { says: /\bvoice (?:API )?(?:v2|2)\b/i, hits: ['voice v2', 'Voice API 2'], products: ['voice-v2'] },
    {
      says: /\bvoice\b|\bcall(?:ing|out|outs)\b|\btelephony\b/i,
      hits: ['voice', 'calling', 'callouts', 'telephony'],
      misses: 'the API that I call',
      products: ['voice', 'voice-v2'],
    },
    { says: /\btemplates?\b/i, hits: 'templates', products: ['template-management'] },
    { says: /\bprovisioning\b/i, hits: 'provisioning', products: ['provisioning'] },
    {
      says: /\bconversations?\b|\bwhats ?app\b|\bRCS\b|\bviber\b|\bmessenger\b|\bMMS\b/i,
      hits: ['conversation', 'WhatsApp', 'RCS', 'Viber', 'Messenger', 'MMS'],
      products: ['conversation'],
    },
    {
      says: /\bSMS\b|\bXMS\b|\btext messages?\b|短信/i,
      hits: ['SMS', 'XMS', 'text messages', '短信'],
      products: ['sms-service-plan', 'sms-project'],
    },
    { says: /\bnumbers\b|\bnumber API\b/i, hits: ['numbers', 'number API'], misses: 'a number', products: ['numbers'] },
  ],
  printedStatuses: [],
  plainAnswers: [],
  shownClaims: ['sinch:rtc:instance:exp'],
  findingsIn: findingsOfStringToSign,
  samples: [
    {
      label: 'Expired token',
      order: 10,
      text: `> GET /v1/projects/00000000-aaaa-4bbb-8ccc-000000000001/activeNumbers HTTP/2
> Host: numbers.api.sinch.com
> Authorization: Bearer ***
>
< HTTP/2 401
< date: Tue, 10 Feb 2026 09:12:28 GMT
< www-authenticate: Bearer error="invalid_token", error_description="Jwt expired at 2026-02-10T09:00:00Z"
< content-length: 0
<`,
    },
    {
      label: 'Broken curl',
      order: 30,
      text: `curl -X POST https://auth.sinch.com/oauth2/token \\
  -u "$SINCH_KEY_ID:$SINCH_KEY_SECRET"
  -d grant_type=client_credentials`,
    },
    {
      label: 'Invalid signature',
      order: 40,
      text: `HTTP/1.1 401 Unauthorized
Content-Type: application/json

{"errorCode":40102,"message":"Invalid Signature","reference":"f3a1-77"}`,
    },
  ],
}
