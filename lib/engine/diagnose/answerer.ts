import type { VendorId } from '../model/ids'
import type { OtherVendor } from '../model/other-vendor'
import type { Observations, Observed } from '../model/rule'
import { oneOf } from '../http/patterns'
import { sipLoginOf } from '../sip/login'

/** Whose answer it is, by its address, else by what it holds. */
export function otherVendorOf(
  { exchange, facts }: Observed,
  { catalogue, text, frames }: Observations,
): OtherVendor | null {
  const { outcome } = exchange
  const answer =
    outcome.kind === 'response'
      ? [...outcome.headers.map(([name, value]) => `${name.toLowerCase()}: ${value}`), outcome.body].join('\n')
      : ''
  return (
    catalogue.otherVendorOfAddress(facts.host && `${facts.host}${facts.path ?? ''}`) ??
    catalogue.otherVendorOfAnswer(answer) ??
    catalogue.otherVendorOfAnswer(text) ??
    (facts.host === null ? vendorNamedBeside(`${text}\n${answer}`, catalogue) : null) ??
    (facts.host === null ? catalogue.otherVendorOfTrace(frames) : null) ??
    (facts.host === null ? vendorToldOf(text, catalogue) : null)
  )
}

/** What is said of a call that was not let through, in the languages of those who ask. */
const REFUSES = oneOf(
  [
    /\b(?:40[13]|429|535)\b|unauthori[sz]ed|forbidden|denied|refus|reject|invalid|geweigerd|rifiut/,
    /abgelehnt|lehnt\b.{0,60}\bab\b|verweigert|ungültig|rechaz|recus|inválid|отказ|отклон|拒绝|無効|오류/,
  ],
  'i',
)

/**
 * The vendor that a sentence about a refusal names as a word of its own; none where it names several, or where one of
 * the catalogue is named too.
 */
function vendorToldOf(text: string, catalogue: Observations['catalogue']): OtherVendor | null {
  const start = text.slice(0, 8192)
  if (catalogue.mentions.some(({ says }) => says.test(start)) || namesOne(catalogue, start)) return null
  const told = start.split(/[.!?](?=\s)|\n/).filter((sentence) => REFUSES.test(sentence))
  const named = catalogue.otherVendors.filter(({ name }) => told.some((sentence) => isNamed(name, sentence)))
  return named.length === 1 ? (named[0] ?? null) : null
}

function namesOne(catalogue: Observations['catalogue'], text: string): boolean {
  const names = [...new Set(catalogue.products.map(({ vendor }) => catalogue.vendor(vendor).name))]
  return names.some((name) => isNamed(name, text) || isNamed(name.toLowerCase(), text))
}

/** As a word of its own; what it is called together with a product that runs programs is no vendor that refuses. */
function isNamed(name: string, text: string): boolean {
  const plain = name.replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`)
  const isPlace = '(?:Actions|Functions|Run|Pages|Workspace|Codespaces|Lambda|Copilot|Runner|CI)'
  return new RegExp(`(?<![\\w./@-])${plain}(?![\\w/@-]|\\.\\w| ${isPlace})`).test(text)
}

/** The vendor whose host alone is named beside an answer; none where a host of the catalogue is named too. */
function vendorNamedBeside(text: string, catalogue: Observations['catalogue']): OtherVendor | null {
  const hosts = (text.slice(0, 8192).match(/(?<![\w.@-])(?:[a-z\d-]{1,40}\.){1,5}[a-z]{2,12}(?![\w.-])/gi) ?? []).slice(
    0,
    40,
  )
  if (hosts.some((host) => catalogue.hostFacts(host))) return null
  return hosts.map((host) => catalogue.otherVendorOfHost(host)).find((vendor) => vendor !== null) ?? null
}

/** Whose API a case is about. */
export type Answerer = {
  /** the id of a vendor of the catalogue, else of one that is known by name alone; null where it is not known */
  readonly vendor: VendorId | null
  /** no vendor of the catalogue: what is known of them does not apply, and none of them is to be asked */
  readonly isElsewhere: boolean
}

/** Whose API a paste is about: by the hosts that were asked, then by what the answer holds, then by the product. */
export function answererOf(seen: Observations): Answerer {
  const last = seen.all.at(-1)
  const known = seen.all.findLast(({ facts }) => facts.hostFacts)?.facts.hostFacts
  if (known) return { vendor: known.vendor, isElsewhere: false }
  const trunk = last?.facts.host || !seen.sip ? null : (sipLoginOf(seen.sip)?.trunk ?? null)
  const owner = trunk ? ownerOf(trunk, seen) : null
  if (owner) return owner
  const product = last?.facts.host ? null : seen.product
  if (product) return { vendor: seen.catalogue.product(product).vendor, isElsewhere: false }
  const other = last ? otherVendorOf(last, seen) : seen.catalogue.otherVendorOfAnswer(seen.text)
  return { vendor: other?.id ?? null, isElsewhere: other !== null || last?.facts.foreign === true }
}

/** Whose trunk it is, by the name that was called. */
function ownerOf(trunk: string, { catalogue }: Observations): Answerer | null {
  const known = catalogue.hostFacts(trunk)
  if (known) return { vendor: known.vendor, isElsewhere: false }
  const other = catalogue.otherVendorOfHost(trunk)
  return other && { vendor: other.id, isElsewhere: true }
}
