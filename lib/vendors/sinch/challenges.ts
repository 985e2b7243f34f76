import type { Vendor } from '@/lib/engine/model/vendor'

/** What challenges mean when its APIs send them. */
export const challenges: Vendor['challenges'] = {
  bearer: { means: 'The API wants an access token, or for Sinch SMS the API token of a service plan.' },
  digest: {
    means:
      'The server wants a hash made from name, password and its nonce. SIP trunks use it; Sinch’s HTTP APIs do not.',
  },
  application: {
    name: 'Application',
    means: 'Sinch Voice and Verification want a signed request.',
    answer: 'Authorization: Application <Application Key>:<signature>, and x-timestamp',
    docs: 'https://developers.sinch.com/docs/voice/api-reference/authentication/signed-request',
    params: {
      realm: { means: 'The name of the protected area. It is a label for people; requests do not repeat it.' },
    },
  },
}
