import { defineProduct } from '@/lib/engine/model/product'
import { decodeTheSecret, notProjectCredentials } from './shared'

export const inAppCalling = defineProduct({
  id: 'in-app-calling',
  name: 'In-App Calling',
  vendor: 'sinch',
  credentialSet: 'application',
  summary:
    'Calls from inside an app by SDK. Your backend signs a registration token with the Application Secret of ' +
    'a Voice app.',
  schemes: [
    {
      scheme: 'registration-token',
      when:
        'Always: a JWT, HS256, signed with a key derived from the Application Secret and the UTC day, handed ' +
        'to the SDK.',
      confidence: 'documented',
      source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
    },
  ],
  fields: ['applicationKey', 'applicationSecret', 'userId', 'region'],
  regions: [
    { code: 'global', label: 'Global', host: 'ocra.api.sinch.com' },
    { code: 'euc1', label: 'Europe', host: 'ocra-euc1.api.sinch.com' },
    { code: 'use1', label: 'North America', host: 'ocra-use1.api.sinch.com' },
    { code: 'sae1', label: 'South America', host: 'ocra-sae1.api.sinch.com' },
    { code: 'apse1', label: 'South East Asia 1', host: 'ocra-apse1.api.sinch.com' },
    { code: 'apse2', label: 'South East Asia 2', host: 'ocra-apse2.api.sinch.com' },
  ],
  regionRole: 'latency',
  regionNote: 'The environment host is given to the SDK without https://; it decides where media and signalling run.',
  otherHosts: [],
  sample: null,
  standIn: {
    product: 'voice',
    why:
      'In-App Calling has no server-side read; the same Application Key and Secret are proven on the Voice ' +
      'API, and the token is checked in the signing bench.',
  },
  errorShapes: [],
  dashboard: 'https://dashboard.sinch.com/voice/apps',
  credentialsPage: {
    url: 'https://dashboard.sinch.com/voice/apps',
    path: 'Sinch dashboard → Voice → Apps → the app → Key and Secret',
  },
  docs: [
    'https://developers.sinch.com/docs/in-app-calling/js/application-authentication',
    'https://developers.sinch.com/docs/in-app-calling/android/application-authentication/',
    'https://developers.sinch.com/docs/in-app-calling/ios/auth',
    'https://developers.sinch.com/docs/in-app-calling/sdk-downloads.md',
  ],
  problems: ['registration-token-invalid', 'kid-date-mismatch'],
  // it presents a token, so what is said about signed requests does not concern it
  excludedProblems: [
    'signature-mismatch',
    'body-hash-mismatch',
    'signed-content-type-mismatch',
    'signed-path-mismatch',
  ],
  limits: [
    {
      text: 'A token lives one minute or longer; examples use ten minutes.',
      source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
      confidence: 'documented',
    },
    {
      text:
        'sinch:rtc:instance:exp limits the registration, must lie at least 48 hours after iat, and once used ' +
        'must be present in every later token of that user and device.',
      source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
      confidence: 'documented',
    },
  ],
  gotchas: [
    {
      text:
        'The date in kid and in the key derivation must be the same UTC day; a helper that uses the local time ' +
        'zone fails around midnight UTC.',
      source: 'developers.sinch.com/docs/in-app-calling/android/application-authentication',
      confidence: 'documented',
    },
    {
      text:
        'iss and sub are paths (//rtc.sinch.com/applications/…), not the bare key and user; one published ' +
        'browser snippet has them bare and no kid.',
      source: 'sinch/skills: In-App browser snippet against the reference',
      confidence: 'documented',
    },
    {
      text: 'In spite of the name hkdfv1 the derivation is one HMAC-SHA256, not RFC 5869.',
      source: 'sinch/sinch-rtc-api-auth-examples',
      confidence: 'documented',
    },
    {
      text:
        'A refused token surfaces as onClientFailed (browser, Android) or clientDidFail (iOS); no public table ' +
        'says which error means what, so check the token itself.',
      source: 'developers.sinch.com/docs/in-app-calling/js/application-authentication',
      confidence: 'single-source',
    },
    {
      text: 'The reference header holds alg and kid only; one helper writes type instead of typ, which is ignored.',
      source: 'In-App jwt-helper.js against the reference',
      confidence: 'documented',
    },
    decodeTheSecret,
    notProjectCredentials,
  ],
  contradictions: [
    {
      text:
        'One published helper sets exp 600000 seconds ahead, taking seconds for milliseconds: it works, and ' +
        'its tokens live a week.',
      source: 'In-App jwt-helper.js',
      confidence: 'documented',
    },
  ],
})
