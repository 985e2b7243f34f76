import type { DifferenceId } from '../model/difference'
import type { DiagnosisId } from '../model/ids'

type Words = {
  readonly title: string
  /** one sentence: what the difference can do to the answer */
  readonly can: string
  /** what it leads to where the judge knows nothing closer */
  readonly diagnosis: DiagnosisId | null
}

const row = (title: string, can: string, diagnosis: DiagnosisId | null = null): Words => ({ title, can, diagnosis })

/** What is said of each difference, whatever the values are. */
export const WORDS: Readonly<Record<DifferenceId, Words>> = {
  method: row(
    'Method',
    'Another method is another call: it may not exist, may need other rights, and is a part of what is signed.',
    'wrong-path',
  ),
  host: row(
    'Host',
    'Each host knows its own products and credentials only: one that is right elsewhere is refused here.',
    'wrong-host',
  ),
  region: row(
    'Region',
    'Credentials and resources belong to a region: the host of another one does not know them.',
    'wrong-region',
  ),
  path: row(
    'Path',
    'A path that does not exist is refused in place of the credential, and the path is a part of what is signed.',
    'wrong-path',
  ),
  query: row(
    'Query',
    'A query does not authenticate a call, unless a credential stands in it or it was signed with the path.',
  ),
  'trailing-slash': row(
    'Slash at the end of the path',
    'Servers redirect or refuse the other form, and a signature over one does not fit the other.',
    'wrong-path',
  ),
  scheme: row(
    'Authentication scheme',
    'The endpoint takes some schemes only; a credential under another scheme is not looked at.',
    'wrong-scheme',
  ),
  username: row(
    'User name',
    'The user name says whose secret follows: with another one the pair is unknown.',
    'credentials-rejected',
  ),
  secret: row('Secret', 'A secret is compared whole: one other character is another secret.', 'credentials-rejected'),
  'secret-whitespace': row(
    'White space in a credential',
    'What cannot be seen is a part of the value: the credential that arrives is another one.',
    'secret-whitespace',
  ),
  'secret-quoted': row(
    'Quotes around a credential',
    'Quotes that were not taken away are a part of the value.',
    'credential-quoted',
  ),
  'secret-encoding': row(
    'Encoding of a credential',
    'An encoded value is another value, unless the other side undoes exactly that encoding.',
    'secret-encoding',
  ),
  'secret-case': row('Letter case of a credential', 'Secrets and tokens are compared with their letter case.'),
  'secret-truncated': row(
    'A part of a credential is missing',
    'A secret that is not whole is another secret.',
    'shell-mangled',
  ),
  placeholder: row(
    'A placeholder in place of a credential',
    'What stands there is a name or nothing, and was sent as it stands.',
    'placeholder-value',
  ),
  'credential-family': row(
    'Kind of credential',
    'Credential sets are never interchangeable: one of another set is refused however right it is.',
    'wrong-key-type',
  ),
  token: row('Access token', 'Each token has claims and a lifetime of its own.', 'token-malformed'),
  'token-expired': row(
    'Lifetime of the token',
    'A token is refused from the second of its exp claim on.',
    'token-expired',
  ),
  'token-audience': row(
    'Audience of the token',
    'An API takes tokens that were issued for it only.',
    'token-wrong-audience',
  ),
  'token-project': row(
    'Project or client of the token',
    'A token reaches what belongs to the client that it was issued to.',
    'wrong-project',
  ),
  'project-id': row(
    'Project in the path',
    'A key reaches the resources of its own project only: for another one it is refused.',
    'wrong-project',
  ),
  'application-key': row(
    'Application key',
    'The key names the application whose secret is expected.',
    'unknown-application',
  ),
  'service-plan': row(
    'Service plan in the path',
    'A token belongs to one service plan: for another one it is refused.',
    'wrong-identifier',
  ),
  domain: row(
    'Domain in the path',
    'A domain belongs to one account and one region: a key of another account does not reach it.',
    'wrong-domain',
  ),
  'authorization-missing': row(
    'Authorization header',
    'Without the header there is no credential to look at.',
    'missing-authorization',
  ),
  'authorization-doubled': row(
    'Authorization given twice',
    'Two values, or a scheme inside the value, cannot be read as one credential.',
    'malformed-authorization',
  ),
  'authorization-malformed': row(
    'Form of the Authorization header',
    'A value that is not one scheme, one blank and one value cannot be read.',
    'malformed-authorization',
  ),
  'header-missing': row('A header is missing', 'Some headers are required, and some are signed with the request.'),
  'header-value': row('Value of a header', 'A header can select a version, an account or a format.'),
  'header-duplicated': row('A header is given twice', 'Servers take the first, the last or none of two values.'),
  'content-type': row(
    'Content-Type',
    'A body under another type is not read, and the type is a part of what is signed.',
    'wrong-content-type',
  ),
  'content-type-charset': row(
    'Charset of the Content-Type',
    'A charset that was added after signing makes the type another one; without a signature it does not matter.',
    'signed-content-type-mismatch',
  ),
  body: row(
    'Body',
    'A body is a part of what is signed; without a signature it is looked at after the credential.',
    'body-hash-mismatch',
  ),
  'body-empty': row('Empty body', 'What should have stood in the body did not arrive.', 'missing-grant-type'),
  'grant-type': row(
    'grant_type',
    'The token endpoint issues a token for the grant that is asked for, in the body.',
    'missing-grant-type',
  ),
  'form-or-json': row(
    'Form or JSON',
    'An endpoint that reads a form finds no field in JSON, and the reverse.',
    'wrong-content-type',
  ),
  'credentials-in-body': row(
    'Place of the client credentials',
    'The token endpoint looks for the pair in one place: the header, or the body.',
    'wrong-client-auth-method',
  ),
  timestamp: row(
    'Timestamp',
    'A signed request is taken near its time only, and the timestamp is a part of what is signed.',
    'timestamp-out-of-range',
  ),
  'timestamp-name': row(
    'Name of the timestamp header',
    'The header is looked for under one name, which is a part of what is signed.',
    'timestamp-out-of-range',
  ),
  signature: row(
    'Signature',
    'A signature fits one request under one secret: any other byte makes another one.',
    'signature-mismatch',
  ),
  'signed-path': row(
    'Path that was signed',
    'The signature is checked against the path that arrives.',
    'signed-path-mismatch',
  ),
  'redirect-dropped-authorization': row(
    'A redirect lost the Authorization header',
    'Clients do not hand credentials on to another host: the second request had none.',
    'redirected',
  ),
  proxy: row(
    'Proxy',
    'A proxy can answer in place of the API, and can take headers out of a request.',
    'proxy-auth-required',
  ),
  'http-version': row('HTTP version', 'The version carries the same request: it does not authenticate it.'),
  'on-behalf-of': row(
    'Account that is acted for',
    'The call is made for another account, which the key may not reach.',
  ),
}
