import type { VendorId } from '../model/ids'
import type { OtherVendor } from '../model/other-vendor'
import type { Observations, Observed } from '../model/rule'
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
    (facts.host === null ? catalogue.otherVendorOfTrace(frames) : null)
  )
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
