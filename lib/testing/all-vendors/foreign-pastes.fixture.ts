import { base64 } from '@/lib/engine/bytes/encoding'
import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { OTHER_VENDORS } from '@/lib/vendors/others'

/** A text of another vendor’s, and the secret in it. */
export type ForeignPaste = { readonly name: string; readonly text: string; readonly secret: string }

/** A secret of no vendor’s form. */
const PLAIN = ['fake', 'Canary', '0123456789', 'x'].join('~')

const keyOf = ({ keys }: OtherVendor) => [keys[0]?.hits ?? []].flat().at(-1) ?? PLAIN

/** Commands and files in the forms in which people have them, filled with a host and a key. */
const FORMS: Readonly<Record<string, (host: string, key: string, name: string) => string>> = {
  'curl, Basic': (host, key) => `curl --user api:${key} https://${host}/v1/messages`,
  'curl, a token': (host, key) => `curl -H "Authorization: Bearer ${key}" \\\n  https://${host}/v1/things`,
  'curl without a scheme': (host, key) => `curl -u '${key}:' ${host}/v1`,
  wget: (host, key) => `wget --user=api --password=${key} https://${host}/v1`,
  httpie: (host, key) => `http -a api:${key} https://${host}/v1`,
  Python: (host, key) => `import requests\nrequests.post("https://${host}/v1", auth=("api", "${key}"))\n`,
  fetch: (host, key) => `await fetch('https://${host}/v1', {\n  headers: { Authorization: 'Bearer ${key}' },\n})`,
  '.env': (host, key, name) => `${name}_API_KEY=${key}\n${name}_BASE_URL=https://${host}\n`,
  'generic .env': (host, key) => `API_URL=https://${host}/v1\nCLIENT_ID=abc\nCLIENT_SECRET=${key}\nAPI_KEY=${key}\n`,
  JSON: (host, key) =>
    JSON.stringify({ base_url: `https://${host}`, client_id: 'abc', client_secret: key, api_key: key }),
  YAML: (host, key) => `provider:\n  endpoint: https://${host}\n  client_id: abc\n  client_secret: ${key}\n`,
  'mail settings': (host, key) =>
    `MAIL_HOST=smtp.${host}\nMAIL_USERNAME=apikey\nMAIL_PASSWORD=${key}\nAPI_KEY=${key}\n`,
  HAR: (host, key) => {
    const headers = [{ name: 'Authorization', value: `Basic ${base64(`api:${key}`)}` }]
    return JSON.stringify({ log: { entries: [{ request: { method: 'GET', url: `https://${host}/v1`, headers } }] } })
  },
}

/** Each vendor in two forms, so that every form comes round, and hosts that nobody has a row for. */
export const FOREIGN_PASTES: readonly ForeignPaste[] = [
  ...OTHER_VENDORS.filter((v) => v.domains.length > 0).flatMap((vendor, i) =>
    [2 * i, 2 * i + 1].map((n) => paste(vendor.name, `api.${vendor.domains[0]}`, keyOf(vendor), n)),
  ),
  ...Object.keys(FORMS).map((_, n) => paste('nobody known', 'api.kestrel-payments.io', PLAIN, n)),
]

function paste(name: string, host: string, key: string, n: number): ForeignPaste {
  const [form = '', write] = Object.entries(FORMS)[n % Object.keys(FORMS).length] ?? []
  const variable = name.toUpperCase().replace(/[^A-Z]+/g, '_')
  return { name: `${form}, ${name}`, text: write?.(host, key, variable) ?? '', secret: key }
}
