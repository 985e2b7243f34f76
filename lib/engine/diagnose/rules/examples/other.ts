import type { Examples } from '../../../model/example'

const expired = 'Unauthorized: Bearer error="invalid_token", error_description="Jwt expired at 2024-07-08T22:12:28Z"'

export const otherExamples: Examples = {
  'sdk-defect': [
    {
      name: 'The same expiry, hour after hour',
      input: { text: [1, 2, 3].map((hour) => `2024-07-08 2${hour}:12:41 [ERR] ${expired}`).join('\n') },
    },
  ],
  undetermined: [
    { name: 'A bare 401', input: { status: 401 } },
    { name: 'A bare 403', input: { status: 403 } },
  ],
  'other-vendor': [
    {
      name: 'An address of another vendor',
      input: { request: { method: 'GET', url: 'https://api.hubapi.com/crm/v3/objects/contacts' }, status: 401 },
    },
    {
      name: 'A trunk of another vendor',
      input: {
        text:
          'INVITE sip:+15550100@acme.pstn.twilio.com SIP/2.0\nFrom: <sip:+15550101@acme.pstn.twilio.com>;tag=1\n\n' +
          'SIP/2.0 403 Forbidden',
      },
    },
    {
      name: 'A body that only one vendor sends',
      input: { status: 401, body: '{"ErrorCode":10,"Message":"Request does not contain a valid Server token."}' },
    },
  ],
}
