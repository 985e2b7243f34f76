/** Worked examples of webhooks from vendor documentation and SDK tests. Keys are the published example keys. */

export const CONVERSATION_VECTORS = [
  {
    id: 'contact-create',
    source: 'sinch/sinch-sdk-node:packages/sdk-client/tests/utils/authorization.helper.test.ts',
    secret: 'foo_secret1234',
    nonce: '01FJA8B4A7BM43YGWSG9GBV067',
    timestamp: '1634579353',
    body:
      '{"app_id":"","accepted_time":"2021-10-18T17:49:13.813615Z",' +
      '"project_id":"e2df3a34-a71b-4448-9db5-a8d2baad28e4",' +
      '"contact_create_notification":{"contact":{"id":"01FJA8B466Y0R2GNXD78MD9SM1",' +
      '"channel_identities":[{"channel":"SMS","identity":"48123456789","app_id":""}],"display_name":"New Test ' +
      'Contact","email":"new.contact@email.com","external_id":"","metadata":"","language":"EN_US"}},' +
      '"message_metadata":""}',
    expected: '6bpJoRmFoXVjfJIVglMoJzYXxnoxRujzR4k2GOXewOE=',
  },
  {
    id: 'delivery',
    source: 'sinch/sinch-sdk-python:tests/unit/domains/conversation/v1/sinch_events/test_conversation_sinch_event.py',
    secret: 'foo_secret1234',
    nonce: '01FJA8B4A7BM43YGWSG9GBV067',
    timestamp: '1634579353',
    body:
      '{"app_id":"01EB37HMH1M6SV18BSNS3G135H","accepted_time":"2020-11-17T15:09:11.659Z",' +
      '"project_id":"c36f3d3d-1513-2edd-ae42-11995557ff61",' +
      '"message_delivery_report":{"message_id":"01EQBC1A3BEK731GY4YXEN0C2R",' +
      '"conversation_id":"01EPYATA64TMNZ1FV02JKF12JF","status":"QUEUED_ON_CHANNEL",' +
      '"contact_id":"01EXA07N79THJ20WSN6AS30TMW"}}',
    expected: 'Yc+3R1pIS78xLASybulhs8BsSo9BPB3Pr92QCUoczfk=',
  },
] as const

const numbersBody =
  '{"eventId":"01hpa0mww4m79q8j2dwn3ggbgz","timestamp":"2024-02-10T17:22:09.412722588",' +
  '"projectId":"37b62a7b-0177-abcd-efgh-e10f848de123","resourceId":"+17818510001",' +
  '"resourceType":"ACTIVE_NUMBER","eventType":"DEPROVISIONING_FROM_VOICE_PLATFORM","status":"SUCCEEDED",' +
  '"failureCode":null}'

export const NUMBERS_VECTORS = [
  {
    id: 'node',
    source: 'sinch/sinch-sdk-node:packages/sdk-client/tests/utils/authorization.helper.test.ts',
    secret: 'my-callback-secret',
    body: numbersBody,
    expected: 'b93021e0182c2772dbcdf4e8983ae8f409e78c3b',
  },
  {
    id: 'dotnet',
    source: 'sinch/sinch-sdk-dotnet:tests/Sinch.Tests/Core/HeaderValidationTests.cs',
    secret: 'callback-secret',
    body: numbersBody,
    expected: 'dcf80daac2f232f4b23d5f719db3aa0fdca6af43',
  },
] as const

/** Signed with the scheme `service`. */
export const VOICE_V2_VECTOR = {
  source: 'sinch/sinch-sdk-node and sinch/sinch-sdk-java, tests of the Voice v2 events',
  serviceId: 'a74b1566-0f18-4f8e-9c23-8e6b5df8fd3e',
  secret: 'F5wrP9SKYU6w8sbZXkp7GA==',
  contentType: 'application/json; charset=utf-8',
  timestamp: '2026-04-01T12:00:00.0000000Z',
  path: '/voice-webhooks',
  body: '{"event":"call.incoming","call":{"callId":"01AN4Z07BY79KA1307SR9X4MV3"}}',
  expected: 'EWFtVTrykdhMTdyYSbn40GBJpf5UBeggO9T99sdwLyY=',
} as const

export const SMS_VECTOR = {
  source: 'sinch/sinch-sdk-node:packages/sms/tests/rest/v1/callbacks/callbacks-webhook.test.ts',
  secret: 'SMSWebhooksSecret',
  nonce: '01JHFFHWYY7HSS4FWTMDTQEK8V',
  timestamp: '1736760161',
  body:
    '{"at":"2025-01-13T09:22:40.914Z","batch_id":"01JHFFHQ0P99JPPNQPJDV7JTBP","client_reference":"a client ' +
    'reference","code":0,"operator_status_at":"2025-01-13T09:22:00Z","recipient":"33662162466",' +
    '"status":"Delivered","type":"recipient_delivery_report_sms"}',
  expected: 'ZoHei66PPN/kZjw7hFVfGhJOnml3iGNCMWoyQVcE5o0=',
} as const

/** The documentation publishes no signing key for this sample, so it can be read and not checked. */
export const MAILGUN_SAMPLE = {
  timestamp: '1529006854',
  token: 'a8ce0edb2dd8301dee6c2405235584e45aa91d1e9f979f3de0',
  signature: 'd2271d12299f6592d9d44cd9d250f0704e4674c30d79d07c47a66f95ce71cf55',
} as const
