import type { SchemeId } from '@/lib/engine/model/product'

/** What a scheme is called and how it looks on the wire, wherever it is shown. */
export type SchemeText = {
  readonly name: string
  /** fits a column head */
  readonly short: string
  /** the Authorization header, with labels where values go */
  readonly header: string
  /** one sentence: how it is made */
  readonly how: string
}

export const SCHEME_TEXT: Readonly<Record<SchemeId, SchemeText>> = {
  oauth2: {
    name: 'OAuth 2.0 access token',
    short: 'OAuth 2.0',
    header: 'Authorization: Bearer <access token>',
    how:
      'POST Key ID and Key Secret to auth.sinch.com/oauth2/token with grant_type=client_credentials, then send ' +
      'the token for an hour.',
  },
  basic: {
    name: 'Basic',
    short: 'Basic',
    header: 'Authorization: Basic base64(<key>:<secret>)',
    how: 'Join key and secret with a colon and encode the whole as Base64, without a line break. curl -u does it.',
  },
  signed: {
    name: 'Application-signed request',
    short: 'Signed',
    header: 'Authorization: Application <application key>:<signature>',
    how:
      'Sign method, body hash, content type, timestamp and path with the base64-decoded secret, and send ' +
      'x-timestamp beside it.',
  },
  public: {
    name: 'Public',
    short: 'Public',
    header: 'Authorization: Application <application key>',
    how: 'Send the key alone; the API asks your callback whether this request may proceed.',
  },
  'static-bearer': {
    name: 'Static API token',
    short: 'API token',
    header: 'Authorization: Bearer <API token>',
    how: 'Send the token of the service plan as it is shown. It does not expire.',
  },
  'mailgun-basic': {
    name: 'Basic with the user name api',
    short: 'Basic api:key',
    header: 'Authorization: Basic base64(api:<API key>)',
    how: 'Join the word api and the key with a colon and encode the whole as Base64. curl -u does it.',
  },
  'registration-token': {
    name: 'Registration token',
    short: 'Token (JWT)',
    header: 'register(<JWT signed by your backend>)',
    how:
      'Your backend signs a JWT with a key derived from the Application Secret and the UTC day, and the app ' +
      'hands it to the SDK.',
  },
}

/** In the order in which tables show them. */
export const SCHEME_IDS = Object.keys(SCHEME_TEXT) as readonly SchemeId[]
