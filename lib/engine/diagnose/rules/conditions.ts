import type { DiagnosisId, VendorId } from '../../model/ids'
import type { Facts } from '../../model/facts'
import type { Certainty } from '../../model/evidence'
import type { Phrase } from '../../model/phrase'
import type { Match, Observed, Rule, Observations } from '../../model/rule'
import type { Firmness } from '../../model/statement'
import { FAILS, SUCCEEDS } from './language-words'
import { anyOf } from './phrases'
import { CREDENTIAL_WRONG_PHRASES, STATUS_SENTENCES } from './refusal-phrases'

/** The conditions that rules are made of. */

/** Whether the answer, or in a paste the text around it, matches. */
export function says(one: Observed, seen: Observations, pattern: RegExp): boolean {
  return quoteOf(one, seen, pattern) !== null
}

/** The line that matches, short enough to show. */
export function quoteOf(one: Observed, seen: Observations, pattern: RegExp): string | null {
  return heard(one, seen, pattern)?.quote ?? null
}

/** Words that match, and how firm they are; undefined: as firm as the answer that they stand in. */
export type Heard = { readonly quote: string; readonly firmness: Firmness | undefined }

/** The words that match: those of the answer, else in a paste those beside it, with who says them in mind. */
export function heard(one: Observed, seen: Observations, pattern: RegExp): Heard | null {
  const answered = lineOf(one.facts.said, pattern) ?? codeOf(one, pattern)
  if (answered !== null) return { quote: answered, firmness: undefined }
  const quote = seen.source === 'paste' ? lineOf(seen.text, pattern) : null
  if (quote === null) return null
  return { quote, firmness: seen.statements.find(({ text }) => text.includes(quote))?.firmness ?? 'reported' }
}

function codeOf({ exchange }: Observed, pattern: RegExp): string | null {
  return exchange.outcome.kind === 'no-response' && pattern.test(exchange.outcome.code) ? exchange.outcome.code : null
}

function lineOf(text: string, pattern: RegExp): string | null {
  const found = pattern.exec(text)
  if (!found) return null
  const from = text.lastIndexOf('\n', found.index) + 1
  const end = text.indexOf('\n', found.index)
  const line = text.slice(Math.max(from, found.index - 80), Math.min(end < 0 ? text.length : end, found.index + 160))
  return line.trim()
}

const IS_SUCCESS = new RegExp(SUCCEEDS.source, 'i')
const IS_FAILURE = new RegExp(FAILS.source, 'i')

/** A line that tells of what succeeds, to compare with what fails; addresses in it are not looked at. */
export function tellsSuccess(line: string): boolean {
  const text = line.slice(0, 1000).replace(/https?:\/\/\S{1,1000}/g, ' ')
  return IS_SUCCESS.test(text) && !IS_FAILURE.test(text)
}

/** No HTTP answer is known, or one of a gateway that could not reach its target. */
export function unanswered({ exchange, facts }: Observed): boolean {
  return exchange.outcome.kind !== 'response' || facts.status === null || facts.status >= 500
}

/** No status is known, or one of a failure. */
export function hasNotSucceeded({ facts }: Observed): boolean {
  return facts.status === null || facts.status >= 400
}

export function refused(facts: Facts): boolean {
  return facts.status === 401 || facts.status === 403
}

/** A request to one of the vendors, or to a host that the paste does not show. */
export function atVendor(facts: Facts): boolean {
  return !facts.foreign
}

/** The request is known to have carried nothing that signs it in. */
export function sentNothing(facts: Facts): boolean {
  return facts.sent !== null && facts.sent.scheme === null
}

/** The vendor of the host, or where no host is known that of the product. */
export function vendorOf(facts: Facts, { catalogue }: Observations): VendorId | null {
  if (facts.hostFacts) return facts.hostFacts.vendor
  return facts.host === null && facts.product ? catalogue.product(facts.product).vendor : null
}

/** A product whose credential stands in no Authorization header: a client hands it over in another way. */
export function hasNoHeaderScheme(facts: Facts): boolean {
  return facts.product !== null && facts.wanted.length === 0
}

/** A 403 of the product is about what the request refers to, such as a group, never about rights or the product. */
export function speaksOfContent({ facts }: Observed, { catalogue }: Observations): boolean {
  return facts.product !== null && catalogue.product(facts.product).refusesContent === true
}

/** The credential is of a set whose keys are given rights, or of none that is known. */
export function hasRights({ facts }: Observed, { catalogue }: Observations): boolean {
  return facts.credentialSet === null || catalogue.credentialSet(facts.credentialSet).hasRights
}

/** The answer of a vendor may be about the account: it is neither a success nor a failure of the server. */
export function mayRefuseAccount({ facts }: Observed): boolean {
  return (
    atVendor(facts) && (facts.status === null || (facts.status >= 300 && facts.status < 500) || facts.status === 203)
  )
}

/** The answer of a vendor may be about money. */
export function mayLackFunds({ facts }: Observed): boolean {
  return atVendor(facts) && (facts.status === null || (facts.status >= 400 && facts.status < 500))
}

/** The answer of a vendor may be about a product that is switched off, and speaks of no closer cause. */
export function mayLackProduct(one: Observed, seen: Observations): boolean {
  return (
    mayRefuseAccount(one) && !speaksOfContent(one, seen) && !says(one, seen, /trial|callback url|authori[sz]ation/i)
  )
}

/** The diagnosis that the error code names by itself, or null. */
export function settledBy({ facts }: Observed, { catalogue }: Observations): DiagnosisId | null {
  const { code } = facts.body
  return code === null ? null : (catalogue.bodyShapes.find((s) => s.settles?.has(code))?.settles?.get(code) ?? null)
}

/** What the answer says of a credential is said of the one that was sent; a token endpoint says it by its own codes. */
export function mayRefuseCredential({ facts }: Observed): boolean {
  return (
    atVendor(facts) &&
    !facts.tokenEndpoint &&
    facts.body.shape !== 'oauth' &&
    (facts.status === null || refused(facts) || facts.status === 203) &&
    !sentNothing(facts)
  )
}

/** What was asked and what came back, as a rule shows it. Absent parts are left out. */
export function observe(
  { facts, exchange }: Observed,
  extra: Record<string, string | null | undefined> = {},
): Record<string, string> {
  const place = [facts.method, facts.host ? `${facts.host}${shortPath(facts.path)}` : facts.path]
    .filter(Boolean)
    .join(' ')
  const { reply } = facts
  const answer = [
    ...(reply ? [reply.code, reply.text] : []),
    facts.status,
    facts.body.code,
    facts.body.messages.find((m) => m !== facts.body.code),
  ]
    .filter(Boolean)
    .join(' ')
  const all = {
    asked: place,
    answered: answer || (exchange.outcome.kind === 'response' && facts.body.form === 'empty' ? 'an empty body' : ''),
    ...extra,
  }
  return Object.fromEntries(Object.entries(all).flatMap(([k, v]) => (v ? [[sentenceCase(k), v.slice(0, 240)]] : [])))
}

/** Labels begin with a capital, but for names that stand on the wire in small letters. */
const WIRE = /^(?:x-[\w-]+|alg|kid|iss|sub|iat|exp|nbf|token|grant_type|scope)$/

function sentenceCase(label: string): string {
  return WIRE.test(label) ? label : label.charAt(0).toUpperCase() + label.slice(1)
}

function shortPath(path: string | null): string {
  return path && path !== '/' ? path.slice(0, 120) : ''
}

export function match(
  confidence: Certainty,
  one: Observed,
  extra: Record<string, string | null | undefined> = {},
): Match {
  return { confidence, observed: observe(one, extra) }
}

type Spoken = Omit<Rule, 'match' | 'across' | 'phrases'> & {
  /** what it recognises, as a list of wordings */
  readonly phrases?: readonly Phrase[]
  /** what it recognises, where one pattern fits a line */
  readonly pattern?: RegExp
  readonly confidence: Certainty
  /** what else must hold; by default the request did not go to a host of nobody we know */
  readonly when?: (one: Observed, seen: Observations) => boolean
}

/** A rule that recognises what an answer, an exception or a log line says. */
export function spoken(given: Spoken): Rule {
  const { phrases, pattern = anyOf(phrases ?? []), confidence, when, ...rule } = given
  return {
    ...rule,
    ...(phrases ? { phrases, withPhrases: (more) => spoken({ ...given, phrases: [...phrases, ...more] }) } : {}),
    match: (one, seen) => {
      if (when ? !when(one, seen) : !atVendor(one.facts)) return null
      const found = heard(one, seen, pattern)
      return found && { ...match(confidence, one, { 'it says': found.quote }), ...firmnessOf(found) }
    },
  }
}

/** The firmness of what was heard, as a part of a match. */
export function firmnessOf({ firmness }: Heard): Pick<Match, 'firmness'> {
  return firmness === undefined ? {} : { firmness }
}

/** A finding about a pasted command itself, whoever may have answered. */
export function foundInPaste(id: string, diagnosis: DiagnosisId, kinds?: readonly string[]): Rule {
  return {
    id,
    diagnosis,
    basis: 'documented',
    visible: true,
    across: (seen) => {
      if (seen.source !== 'paste') return null
      const found = seen.findings.filter(
        (finding) => finding.diagnosis === diagnosis && (!kinds || kinds.includes(finding.kind)),
      )
      if (found.length === 0) return null
      return {
        confidence: 'certain',
        observed: Object.fromEntries(
          found.slice(0, 4).map((finding) => [finding.field ?? finding.kind.replaceAll('-', ' '), finding.message]),
        ),
      }
    },
  }
}

/** The hosts of the product's other regions, or of all of them where none was asked; null without a product. */
export function otherRegionHosts({ facts }: Observed, seen: Observations): string | null {
  if (!facts.product) return null
  const hosts = seen.catalogue.product(facts.product).regions.map((r) => r.host)
  const others = hosts.filter((h) => h !== facts.host)
  return facts.host && others.length < hosts.length ? others.join(', ') : hosts.join(', ')
}

/**
 * What clients of a vendor print for every 401, which says no more than the status. Where the vendor is not known, only
 * the sentences of client libraries count that sound like a judgement.
 */
export function isStatusInWords(one: Observed, seen: Observations): boolean {
  const vendor = vendorOf(one.facts, seen)
  const phrases = vendor === null ? stockSentences(seen) : (seen.catalogue.vendor(vendor).statusPhrases ?? [])
  const isSaid = phrases.length > 0 && quoteOf(one, seen, anyOf(phrases)) !== null
  return one.facts.body.form !== 'json' && (isSaid || says(one, seen, SAYS_STATUS))
}

const SAYS_STATUS = anyOf(STATUS_SENTENCES)
const CREDENTIAL_WRONG = anyOf(CREDENTIAL_WRONG_PHRASES)

function stockSentences({ catalogue }: Observations): readonly Phrase[] {
  return catalogue.statusPhrases.filter(({ hits }) => [hits].flat().some((hit) => CREDENTIAL_WRONG.test(hit)))
}
