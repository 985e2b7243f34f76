import { tokenEndpoint as TOKEN_ENDPOINT } from '@/lib/vendors/sinch/products'
import { catalogue } from '@/lib/vendors'
import type { ProductId } from '../model/ids'
import type { Product } from '../model/product'

const products: readonly Product[] = catalogue.products

type Template = { readonly product: string | null; readonly segments: readonly string[] }

const templates: readonly Template[] = [
  { product: null, segments: segmentsOf(TOKEN_ENDPOINT.path) },
  ...products.flatMap((p) =>
    p.sample ? [{ product: p.id, segments: segmentsOf(p.sample.path.split('?')[0] ?? '') }] : [],
  ),
]

/** Further words of the vendors' documented paths; what is not listed is taken for an id. */
const PATH_WORDS = `
  accessibility activeNumbers address apps availableNumbers batches brandRegistrations bounces brands calling callouts calls
  campaignRegistrations callbackConfiguration complaints conferences configuration contacts conversations country delivery_report
  deliveries domains endpoints events faxes groups id identity inboxready inbounds inspect ips keys lists lookups mailing_lists members
  messages messages:send mms numbers oauth2 opt-ins preview projects provisioning query rcs reference report routes senders
  services sip stats suppressions tags templates token translations trunks unsubscribes users validate verification verifications
  webhooks whatsapp xms`
  .trim()
  .split(/\s+/)

/** Words, and the placeholders of the catalogue: no other field's value may be asked for in a path. */
const words: ReadonlySet<string> = new Set([...PATH_WORDS, '{ID}', ...templates.flatMap((t) => t.segments)])

/**
 * Hosts that may be named: the catalogue's, and the vendors' own pages. Account hosts such as a sandbox domain are not
 * among them.
 */
export const KNOWN_HOSTS: ReadonlySet<string> = new Set(
  [
    TOKEN_ENDPOINT.host,
    'developers.sinch.com',
    'dashboard.sinch.com',
    'documentation.mailgun.com',
    'app.mailgun.com',
    'sinch.com',
    'mailgun.com',
    'mailgun.net',
    ...products.flatMap((p) => [
      ...p.regions.map((r) => r.host),
      ...(p.sample?.host ? [p.sample.host] : []),
      ...p.otherHosts.flatMap(({ host }) =>
        host.includes('{region}') ? p.regions.map((r) => host.replace('{region}', r.code)) : [host],
      ),
    ]),
  ].map((host) => host.toLowerCase()),
)

function segmentsOf(path: string): string[] {
  return path.split('/').slice(1)
}

/**
 * A path without its ids: a documented path becomes its template (`/v1/projects/{projectId}/apps`), any other keeps the
 * words of the vendors' paths and shows `{ID}` for the rest. The query is dropped.
 * @param product decides between products that share a path
 */
export function pathTemplate(path: string, product: ProductId | null = null): string {
  const segments = segmentsOf(path.split(/[?#]/, 1)[0] ?? '')
  const fitting = templates.filter((t) => fits(t.segments, segments))
  const known = fitting.find((t) => t.product === product) ?? fitting[0]
  if (known) return `/${known.segments.join('/')}`
  return `/${segments.slice(0, 12).map(segment).join('/')}`
}

function fits(template: readonly string[], segments: readonly string[]): boolean {
  return template.length === segments.length && template.every((s, i) => s.startsWith('{') || s === segments[i])
}

function segment(text: string): string {
  return text === '' || words.has(text) || /^v\d{1,2}$/.test(text) ? text : '{ID}'
}
