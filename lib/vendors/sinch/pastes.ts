import type { VendorPastes } from '@/lib/engine/model/paste'
import { findingsOfStringToSign } from './signing/string-to-sign-faults'

/** How it shows in text that people paste. Sources: the module names of the four official SDKs and of the In-App SDKs. */
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
    { says: /onCredentialsRequired/, hits: 'onCredentialsRequired(clientRegistration)', product: 'in-app-calling' },
  ],
  printedStatuses: [],
  plainAnswers: [],
  shownClaims: ['sinch:rtc:instance:exp'],
  findingsIn: findingsOfStringToSign,
}
