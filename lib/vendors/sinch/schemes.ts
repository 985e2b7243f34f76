import { basicPair, fieldsOfPair } from '@/lib/engine/auth/basic'
import { bearer } from '@/lib/engine/auth/bearer'
import { issuedToken } from '@/lib/engine/auth/client-credentials'
import type { Authorized, Scheme } from '@/lib/engine/model/scheme'
import { basicSnippets } from '@/lib/engine/snippets/schemes/basic'
import { clientCredentialsSnippets } from '@/lib/engine/snippets/schemes/client-credentials'
import { oneValueSnippets } from '@/lib/engine/snippets/schemes/one-value'
import { isRegistrationToken } from './auth/registration-faults'
import { authorizeSigned, whyUnsignable } from './auth/signed-scheme'
import { registrationTokenSnippets } from './snippets/registration-token'
import { signedSnippets } from './snippets/signed-request'

const service = { key: 'service', label: 'A service that runs' } as const

/** The environment variable of an access token. */
const ACCESS_TOKEN = 'SINCH_ACCESS_TOKEN'

const oauth2: Scheme = {
  id: 'oauth2',
  label: 'OAuth 2.0',
  word: 'bearer',
  name: 'OAuth 2.0 access token',
  short: 'OAuth 2.0',
  header: 'Authorization: Bearer <access token>',
  how:
    'POST Key ID and Key Secret to auth.sinch.com/oauth2/token with grant_type=client_credentials, then send ' +
    'the token for an hour.',
  use: service,
  labelVariables: { 'access token': ACCESS_TOKEN },
  snippets: clientCredentialsSnippets({
    variable: ACCESS_TOKEN,
    note: 'The token lives one hour and is valid in every region. The answer holds it: do not paste it into a ticket.',
  }),
  needsToken: true,
  untestable: null,
  // a wrong secret would cost a second token exchange
  controlledBy: 'basic',
  fields: fieldsOfPair,
  authorize: issuedToken,
}

const basic: Scheme = {
  id: 'basic',
  label: 'Basic',
  word: 'basic',
  name: 'Basic',
  short: 'Basic',
  header: 'Authorization: Basic base64(<key>:<secret>)',
  how: 'Join key and secret with a colon and encode the whole as Base64, without a line break. curl -u does it.',
  use: { key: 'trial', label: 'A first test by hand' },
  snippets: basicSnippets,
  needsToken: false,
  untestable: null,
  fields: fieldsOfPair,
  authorize: basicPair,
}

const signed: Scheme = {
  id: 'signed',
  label: 'signed request',
  word: 'application',
  name: 'Application-signed request',
  short: 'Signed',
  header: 'Authorization: Application <application key>:<signature>',
  how:
    'Sign method, body hash, content type, timestamp and path with the base64-decoded secret, and send ' +
    'x-timestamp beside it.',
  use: service,
  labelVariables: { signature: 'SIGNATURE' },
  snippets: signedSnippets,
  needsToken: false,
  untestable: null,
  fields: () => ['applicationKey', 'applicationSecret'],
  unfit: whyUnsignable,
  authorize: authorizeSigned,
}

const publicScheme: Scheme = {
  id: 'public',
  label: 'public',
  word: 'application',
  name: 'Public',
  short: 'Public',
  header: 'Authorization: Application <application key>',
  how: 'Send the key alone; the API asks your callback whether this request may proceed.',
  use: { key: 'device', label: 'An app on a device' },
  snippets: oneValueSnippets('Application', 'applicationKey'),
  needsToken: false,
  untestable: 'Public authentication asks your callback for consent and cannot read a verification by id.',
  fields: () => ['applicationKey'],
  authorize: withoutHeader,
}

const staticBearer: Scheme = {
  id: 'static-bearer',
  label: 'API token',
  word: 'bearer',
  name: 'Static API token',
  short: 'API token',
  header: 'Authorization: Bearer <API token>',
  how: 'Send the token of the service plan as it is shown. It does not expire.',
  snippets: oneValueSnippets('Bearer', 'apiToken'),
  needsToken: false,
  untestable: null,
  fields: () => ['apiToken'],
  authorize: (presented) => bearer(presented, presented.values.apiToken ?? '', presented.label('apiToken')),
}

const registrationToken: Scheme = {
  id: 'registration-token',
  label: 'registration token',
  word: null,
  name: 'Registration token',
  short: 'Token (JWT)',
  header: 'register(<JWT signed by your backend>)',
  how:
    'Your backend signs a JWT with a key derived from the Application Secret and the UTC day, and the app ' +
    'hands it to the SDK.',
  isItsToken: isRegistrationToken,
  snippets: registrationTokenSnippets,
  needsToken: false,
  untestable: 'The token is handed to the SDK on a device; make and check one in the signing bench.',
  fields: () => ['applicationKey', 'applicationSecret'],
  authorize: withoutHeader,
}

/** A request that no check makes on purpose presents nothing. */
function withoutHeader(): Authorized {
  return { headers: [], sent: { scheme: null, faults: [], kind: null } }
}

/** In the order in which tables show them. */
export const schemes = [oauth2, basic, signed, publicScheme, staticBearer, registrationToken] as const
