import { defineProduct } from '@/lib/engine/model/product'
import {
  applicationBasicScheme,
  brokenSigningExamples,
  decodeTheSecret,
  notProjectCredentials,
  signedScheme,
  unknownClockTolerance,
} from './shared'

export const voice = defineProduct({
  id: 'voice',
  name: 'Voice API',
  vendor: 'sinch',
  credentialSet: 'application',
  summary: 'Places and controls calls. Version 1 takes the Application Key and Secret of a Voice app.',
  schemes: [
    {
      ...signedScheme,
      bodyExample: {
        path: '/calling/v1/callouts',
        body:
          '{"method":"ttsCallout","ttsCallout":{"destination":{"type":"number","endpoint":"+15551230100"},' +
          '"text":"Hello"}}',
      },
    },
    applicationBasicScheme,
  ],
  fields: ['applicationKey', 'applicationSecret', 'region'],
  regions: [
    { code: 'global', label: 'Global', host: 'calling.api.sinch.com' },
    { code: 'use1', label: 'North America', host: 'calling-use1.api.sinch.com' },
    { code: 'euc1', label: 'Europe', host: 'calling-euc1.api.sinch.com' },
    { code: 'sae1', label: 'South America', host: 'calling-sae1.api.sinch.com' },
    { code: 'apse1', label: 'South East Asia 1', host: 'calling-apse1.api.sinch.com' },
    { code: 'apse2', label: 'South East Asia 2', host: 'calling-apse2.api.sinch.com' },
  ],
  regionRole: 'latency',
  regionNote: 'The region changes latency, not credentials; conferences stay in the region they began in.',
  sipDomains: ['sip.sinch.com'],
  otherHosts: [
    {
      host: 'callingapi.sinch.com',
      purpose: 'application management: /v1/configuration/… and /v1/calling/query/number/…',
    },
  ],
  paths: {
    own: {
      path: /^\/calling\/v\d\//,
      hosts: /^calling(?:-\w+)?\.api\.sinch\.com$|^(?:callingapi|api)\.sinch\.com$/,
      home: 'calling.api.sinch.com',
    },
    prefix: { path: /^\/calling\/v\d\//, shown: '/calling/v1/' },
    postOnly: /^\/calling\/v1\/callouts\/?$/,
  },
  sample: {
    id: 'list-configured-numbers',
    title: 'List the numbers assigned to applications',
    method: 'GET',
    host: 'callingapi.sinch.com',
    path: '/v1/configuration/numbers',
    free: true,
    proves: 'The Application Key and Secret are accepted by the application-management host.',
    alsoAccepted: [],
    list: { member: 'numbers', one: 'number', many: 'numbers' },
    example: { numbers: [] },
    confidence: 'documented',
    source: 'sinch/sinch-sdk-node:packages/voice/src/models/v1/list-numbers-response',
  },
  furtherCalls: [
    {
      id: 'region',
      title: 'Ask the region’s host for a call that does not exist',
      method: 'GET',
      path: '/calling/v1/calls/id/{randomUuid}',
      effect: 'free',
      note:
        'Expect 404 with code 40400: this host accepted the credentials and then looked for the call. That ' +
        'reading is our inference.',
    },
  ],
  errorShapes: ['flat-five-digit'],
  dashboard: 'https://dashboard.sinch.com/voice/apps',
  credentialsPage: {
    url: 'https://dashboard.sinch.com/voice/apps',
    path: 'Sinch dashboard → Voice → Apps → the app → Key and Secret',
  },
  docs: [
    'https://developers.sinch.com/docs/voice/api-reference/authentication.md',
    'https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
    'https://developers.sinch.com/docs/voice/api-reference/errors',
  ],
  problems: ['wrong-host', 'unknown-application'],
  limits: [],
  gotchas: [
    {
      text:
        'callingapi.sinch.com and calling.api.sinch.com are both right, for different paths: configuration on ' +
        'the first, /calling/v1/… on the second.',
      source: 'sinch/sinch-sdk-node, sinch/sinch-sdk-java, sinch/sinch-sdk-dotnet',
      confidence: 'documented',
    },
    {
      text: 'An Application Key that does not exist answers 400 with code 40004, not 401.',
      source: 'developers.sinch.com/docs/voice/api-reference/errors',
      confidence: 'documented',
    },
    decodeTheSecret,
    {
      text: 'The Content-Type that is signed must be the one that is sent, charset included.',
      source: 'developers.sinch.com/docs/voice/api-reference/authentication/signed-request.md',
      confidence: 'documented',
    },
    unknownClockTolerance,
    notProjectCredentials,
  ],
  contradictions: [
    brokenSigningExamples,
    {
      text:
        'One third-party module says the management host refuses Basic; the documentation and the vendor’s own ' +
        'script use it. We try Basic and fall back to a signed request.',
      source: 'sinch/docs:docs/voice/using-rest.md against a third-party PowerShell module',
      confidence: 'single-source',
    },
  ],
})
