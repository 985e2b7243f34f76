import type { SchemeId } from '@/lib/engine/model/ids'
import { tokenEndpoint as TOKEN_ENDPOINT } from '../products'
import type { Call } from '@/lib/engine/snippets/calls'
import { fillPath, variableOf } from '@/lib/engine/snippets/variables'

/** Calls in Node.js 20 without a package: global fetch and node:crypto. Save as call.mjs and run `node call.mjs`. */

/** The clock of the reader's program; the core itself has none. */
const NOW = ['new Date', '()'].join('')

const env = (name: string) => `\${process.env.${name}}`

/** The script of a call under a scheme, or null where the scheme has none. */
export function nodeCode(call: Call, scheme: SchemeId, credentialSet: string): string | null {
  if (call.method !== 'GET') return null
  const url = `https://${call.host}${fillPath(call.path, env)}`
  if (scheme === 'signed') return signed(call.host, fillPath(call.path, env))
  const authorization = AUTHORIZATION[scheme]?.(credentialSet)
  if (!authorization) return null
  return `${authorization}
const response = await fetch(\`${url}\`, {
  headers: { Authorization: authorization },
})
console.log(response.status, response.headers.get('www-authenticate') ?? '')
console.log(await response.text())`
}

const basic = (user: string, password: string) =>
  `const pair = \`${user}:${password}\`
const authorization = 'Basic ' + Buffer.from(pair).toString('base64')
`

const AUTHORIZATION: Partial<Record<SchemeId, (credentialSet: string) => string>> = {
  oauth2: () => `const token = await fetch('https://${TOKEN_ENDPOINT.host}${TOKEN_ENDPOINT.path}', {
  method: 'POST',
  headers: {
    Authorization: 'Basic ' + Buffer.from(\`${env(variableOf('keyId'))}:${env(variableOf('keySecret'))}\`).toString('base64'),
  },
  body: new URLSearchParams({ grant_type: 'client_credentials' }),
})
if (!token.ok) throw new Error(\`Token endpoint: \${token.status} \${await token.text()}\`)
const authorization = 'Bearer ' + (await token.json()).access_token
`,
  basic: (credentialSet) =>
    credentialSet === 'application'
      ? basic(env(variableOf('applicationKey')), env(variableOf('applicationSecret')))
      : basic(env(variableOf('keyId')), env(variableOf('keySecret'))),
  'static-bearer': () => `const authorization = \`Bearer ${env(variableOf('apiToken'))}\`
`,
  'mailgun-basic': () => basic('api', env(variableOf('apiKey'))),
  public: () => `const authorization = \`Application ${env(variableOf('applicationKey'))}\`
`,
}

function signed(host: string, path: string): string {
  return `import { createHmac } from 'node:crypto'

const path = \`${path}\`
const timestamp = ${NOW}.toISOString()
const text = ['GET', '', '', \`x-timestamp:\${timestamp}\`, path].join('\\n')
const key = Buffer.from(process.env.${variableOf('applicationSecret')}, 'base64')
const signature = createHmac('sha256', key).update(text).digest('base64')

const response = await fetch(\`https://${host}\${path}\`, {
  headers: {
    Authorization: \`Application ${env(variableOf('applicationKey'))}:\${signature}\`,
    'x-timestamp': timestamp,
  },
})
console.log(response.status, await response.text())`
}

/** A registration token in Node.js, as a backend would make it. */
export const NODE_REGISTRATION_TOKEN = `import { createHmac, randomUUID } from 'node:crypto'

const base64url = (value) => Buffer.from(JSON.stringify(value)).toString('base64url')

export function registrationToken(userId) {
  const now = ${NOW}
  const day = now.toISOString().slice(0, 10).replaceAll('-', '')
  const iat = Math.floor(now.getTime() / 1000)
  const app = \`//rtc.sinch.com/applications/${env(variableOf('applicationKey'))}\`
  const secret = Buffer.from(process.env.${variableOf('applicationSecret')}, 'base64')
  const key = createHmac('sha256', secret).update(day).digest()
  const header = base64url({ alg: 'HS256', kid: \`hkdfv1-\${day}\` })
  const claims = base64url({ iss: app, sub: \`\${app}/users/\${userId}\`, iat, exp: iat + 600, nonce: randomUUID() })
  const signature = createHmac('sha256', key).update(\`\${header}.\${claims}\`).digest('base64url')
  return \`\${header}.\${claims}.\${signature}\`
}

console.log(registrationToken(process.env.${variableOf('userId')}))`
