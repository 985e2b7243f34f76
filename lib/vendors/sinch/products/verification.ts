import { defineProduct } from '@/lib/engine/model/product'
import {
  applicationBasicScheme,
  brokenSigningExamples,
  decodeTheSecret,
  notProjectCredentials,
  phoneNumber,
  signedScheme,
  unknownClockTolerance,
} from './shared'

export const verification = defineProduct({
  id: 'verification',
  name: 'Verification API',
  vendor: 'sinch',
  credentialSet: 'application',
  summary:
    'Verifies that a person holds a phone number. It takes the Application Key and Secret of a Verification app.',
  schemes: [
    {
      ...signedScheme,
      bodyExample: {
        path: '/verification/v1/verifications',
        body: '{"identity":{"type":"number","endpoint":"+15551230100"},"method":"sms"}',
      },
    },
    applicationBasicScheme,
    {
      scheme: 'public',
      when:
        'From a device only: the Application Key alone, confirmed by your callback for each request. It cannot ' +
        'read a verification by id.',
      confidence: 'documented',
      source: 'developers.sinch.com/docs/verification/api-reference/authentication/public-authentication.md',
      steps: [
        {
          text: 'Open Verification → Apps in the Sinch dashboard, and the app that the device belongs to.',
          url: 'https://dashboard.sinch.com/verification/apps',
        },
        { text: 'Under Settings → Verification → Authentication choose Public: a higher level refuses it.' },
        { text: 'Copy the Application Key. It may stand in the app.' },
        {
          text:
            'Leave the Application Secret where it is. On a device it could be read by anybody, and it would let ' +
            'them call as you.',
          important: true,
        },
        {
          text:
            'Set a callback URL on a server of yours: it is asked for each request, and what it does not allow is ' +
            'refused.',
        },
      ],
      // the one read that public authentication was documented to allow, in
      // sinch/docs:docs/verification/verification-rest-api (2021)
      call: {
        id: 'call',
        title: 'Ask for the verification of a phone number',
        method: 'GET',
        path: '/verification/v1/verifications/sms/number/{PHONE_NUMBER}',
        effect: 'free',
        asksFor: { PHONE_NUMBER: phoneNumber },
        note:
          'Expect 404 with code 40400 for a number that is not being verified. A 403 with code 40303 means that ' +
          'the app has no callback URL, which public authentication needs.',
      },
    },
  ],
  fields: ['applicationKey', 'applicationSecret'],
  regions: [{ code: 'global', label: 'Global', host: 'verification.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'One host for all regions.',
  otherHosts: [{ host: 'verificationapi-v1.sinch.com', purpose: 'the old host, seen in samples of 2021 to 2023' }],
  paths: {
    own: {
      path: /^\/verification\/v\d\//,
      hosts: /^(?:verification(?:api-v1)?|api)(?:\.api)?\.sinch\.com$/,
      home: 'verification.api.sinch.com',
    },
    prefix: { path: /^\/verification\/v\d\//, shown: '/verification/v1/' },
  },
  sample: {
    id: 'query-random-verification',
    title: 'Ask for a verification that does not exist',
    method: 'GET',
    path: '/verification/v1/verifications/id/{randomUuid}',
    free: true,
    proves:
      'The Application Key and Secret are accepted: only then does the API look for the verification, which ' +
      'cannot exist.',
    alsoAccepted: [
      {
        status: 404,
        contains: '40400',
        means: 'The credentials are accepted; the random id does not exist, as intended.',
      },
    ],
    example: { errorCode: 40400, message: 'Requested resource was not found.', reference: 'simulated' },
    confidence: 'inferred',
    source:
      'developers.sinch.com/docs/verification/api-reference/errors.md (the code is documented, its use as a ' +
      'probe is inferred)',
  },
  errorShapes: ['flat-five-digit'],
  dashboard: 'https://dashboard.sinch.com/verification/apps',
  credentialsPage: {
    url: 'https://dashboard.sinch.com/verification/apps',
    path: 'Sinch dashboard → Verification → Apps → the app → Key and Secret',
  },
  docs: [
    'https://developers.sinch.com/docs/verification/api-reference/authentication.md',
    'https://developers.sinch.com/docs/verification/api-reference/authentication/application-signed-request.md',
    'https://developers.sinch.com/docs/verification/api-reference/authentication/public-authentication.md',
    'https://developers.sinch.com/docs/verification/api-reference/errors.md',
  ],
  problems: ['auth-level-too-low'],
  limits: [],
  gotchas: [
    {
      text: 'An app has a minimum level (Public, Basic or Application signed): anything weaker is refused with 403.',
      source: 'sinch/skills:skills/sinch-verification-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'A 404 with code 40400 for a random id proves the credential.',
      source: 'developers.sinch.com/docs/verification/api-reference/errors.md',
      confidence: 'inferred',
    },
    decodeTheSecret,
    {
      text: 'Public authentication without a callback URL answers 403 with code 40303.',
      source: 'developers.sinch.com/docs/verification/api-reference/authentication/public-authentication.md',
      confidence: 'documented',
    },
    {
      text:
        'Reading a verification by id or reference needs Basic or a signature; by phone number and method it ' +
        'was publicly allowed.',
      source: 'sinch/docs:docs/verification/verification-rest-api/verification-rest-verification-api.md',
      confidence: 'single-source',
    },
    {
      text: 'An older wording of a scheme that is too weak is “Authorization requirement not met”.',
      source: 'sinch/sinch-js-rtc issue 5',
      confidence: 'third-party',
    },
    unknownClockTolerance,
    notProjectCredentials,
  ],
  contradictions: [
    brokenSigningExamples,
    {
      text: 'A generated listing adds /status to the GET paths; the reference and the SDKs do not.',
      source: 'sinch/sinch-sdk-node against a third-party listing',
      confidence: 'documented',
    },
  ],
})
