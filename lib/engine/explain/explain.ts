import type { Catalogue } from '../catalogue/catalogue'
import type { DiagnosisId, ProductId } from '../model/ids'
import type { Challenge, ChallengeFault } from '../http/challenge'
import { answererOf, type Answerer } from '../diagnose/answerer'
import { diagnose } from '../diagnose/diagnose'
import type { Diagnosis } from '../model/diagnosis'
import { verdictOfPaste } from '../diagnose/verdict'
import type { Evidence, Verdict } from '../model/evidence'
import type { Mark, Statement } from '../model/statement'
import { withExchanges } from './statements/exchange-lines'
import { withoutGuesses } from './statements/guesses'
import { marksOf } from './statements/marks'
import type { RawExchange } from '../model/exchange'
import type { ExplainInput } from '../model/explain-input'
import type { Reference } from '../model/facts'
import { factsOf } from '../facts/facts'
import { sipLoginOf } from '../sip/login'
import type { Finding } from '../model/finding'
import { exchangesOf } from './paste/combine'
import { parsePaste } from './paste'
import { productInText, productsAskedAbout } from './paste/product-in-text'
import { aimOf } from './paste/question'
import { firmnessOf, type PasteFormat } from './paste/define'
import { rawExchangeOf, rawExchangeOfToken } from './paste/raw-exchange'
import { maskExchange } from '../mask/exchange'
import { maskFor, pastedExchangeMask, quotable, type Mask } from '../mask/paste'
import { secretsIn } from '../mask/pasted-text'
import type { Known } from '../model/redacted'
import type { Observed, Observations } from '../model/rule'

/** An explanation as plain data, with secrets masked; of a challenge only those that the paste shows elsewhere. */
export type Explained = Answerer & {
  readonly verdict: Verdict
  readonly product: ProductId | null
  readonly region: string | null
  readonly format: PasteFormat | null
  /** best first, never empty */
  readonly diagnoses: readonly Diagnosis[]
  readonly challenges: readonly Challenge[]
  readonly challengeFaults: readonly ChallengeFault[]
  /** the combined values, masked */
  readonly challengeText: string
  /** nothing was masked, so the offsets of the faults point into `challengeText` */
  readonly challengeTextExact: boolean
  /** the exchanges that were judged, safe to show */
  readonly evidence: readonly Evidence[]
  readonly references: readonly Reference[]
  readonly findings: readonly Finding[]
  readonly notes: readonly string[]
  /** labels of what was masked */
  readonly hidden: readonly string[]
  /** what the lines of the paste state and whose words they are, masked, in order */
  readonly statements: readonly Statement[]
  /** the places of the paste, as it came, that carry a diagnosis, by its id; none for one that rests on no line */
  readonly marks: ReadonlyMap<DiagnosisId, readonly Mark[]>
}

/**
 * Explains a refusal from what was pasted or stated, with the same rules as a live check. Pure: `now` is the time of
 * the explanation in ISO 8601, UTC. Never throws for anything in the input.
 *
 * @param secrets gives what the text shows to be secret: who needs it too hands it over, and it is looked for once
 */
export function explain(
  catalogue: Catalogue,
  input: ExplainInput,
  now: string,
  secrets: () => readonly Known[] = () => secretsIn(catalogue, input.text ?? ''),
): Explained {
  const paste = parsePaste(catalogue, input.text ?? '')
  const named = input.product ?? null
  const asks = isBareQuestion(input)
  const [askedAbout, ...others] = asks ? productsAskedAbout(catalogue.spokenNames, paste.text) : []
  const only = others.length === 0 ? (askedAbout ?? null) : null
  const guessed = named ?? productInText(catalogue, `${paste.text}\n${paste.frames}`) ?? only
  const pasted = exchangesOf(input, paste)
  const firmness = input.status === undefined && input.headers === undefined ? firmnessOf(paste.format) : 'wire'
  const exchanges = pasted.map((exchange, i) =>
    rawExchangeOf(catalogue, exchange, {
      index: i,
      at: now,
      product: exchange.request?.url ? named : guessed,
      scheme: i === pasted.length - 1 ? input.request?.scheme : undefined,
    }),
  )
  const all = withTokens(catalogue, exchanges, paste.tokens, now, guessed).map((exchange): Observed => ({
    exchange,
    facts: factsOf(catalogue, exchange),
    firmness,
  }))
  const judged = relevant(all, paste.format)
  const trunk = paste.sip ? (sipLoginOf(paste.sip)?.trunk ?? null) : null
  const product =
    named ?? judged.map((o) => o.facts.product).find((p) => p !== null) ?? catalogue.productOfTrunk(trunk) ?? only
  const seen: Observations = {
    catalogue,
    source: 'paste',
    product,
    all: judged,
    findings: paste.findings,
    text: withoutGuesses(paste.text.slice(0, MAX_WORDS)),
    frames: paste.frames.slice(0, MAX_WORDS),
    statements: paste.statements,
    sip: paste.sip,
  }
  // a HAR names its secrets by position, so its text need not be searched for them
  const asked = judged.map((o) => o.exchange)
  const mask = maskFor(catalogue, paste.format === 'har' ? [] : secrets(), asked)
  const found = diagnose(catalogue, seen, catalogue.rules)
  const worded = found.map((d) => ({ ...d, observed: maskValues(d.observed, mask) }))
  const diagnoses = asks ? unproven(worded) : worded
  const shown = judged.map((o) => maskExchange(o.exchange, pastedExchangeMask(catalogue, mask)))
  const answerer = answererOf(seen)
  return {
    verdict: asks ? 'undecided' : verdictOfPaste(catalogue, diagnoses, judged, answerer.isElsewhere),
    product,
    ...answerer,
    region: regionOf(judged),
    format: input.text === undefined ? null : paste.format,
    diagnoses: diagnoses.length > 0 ? diagnoses : [UNKNOWN],
    ...challengesOf(all, mask),
    evidence: shown,
    references: quotable(
      judged.flatMap((o) => o.facts.references),
      mask,
    ).slice(0, 8),
    findings: paste.findings,
    notes: paste.notes,
    hidden: [...new Set(shown.flatMap((e) => e.hidden))],
    statements: withExchanges(paste.statements, input.text ?? '', speakerOf(judged, diagnoses))
      .slice(0, MAX_SHOWN)
      .map((one) => ({ ...one, text: mask(beginningOf(one.text)).text })),
    marks: marksOf(found, input.text ?? ''),
  }
}

/** Whose words the answers of a paste are. */
function speakerOf(judged: readonly Observed[], [first]: readonly Diagnosis[]) {
  if (first?.id === 'not-the-api') return 'intermediary'
  const host = judged.at(-1)?.facts
  return first?.id === 'other-vendor' || (host?.host && !host.hostFacts) ? 'other-vendor' : 'vendor'
}

/** More statements are not shown. */
const MAX_SHOWN = 200

const MAX_WORDS = 65_536

/** Characters of a statement that are handed on: whole lines, since a secret that is cut is none that can be told. */
const MAX_STATED = 400

function beginningOf(text: string): string {
  if (text.length <= MAX_STATED) return text
  const end = text.lastIndexOf('\n', MAX_STATED)
  const first = text.indexOf('\n')
  return text.slice(0, end > 0 ? end : first > 0 ? first : text.length)
}

function challengesOf(
  all: readonly Observed[],
  mask: Mask,
): Pick<Explained, 'challenges' | 'challengeFaults' | 'challengeText' | 'challengeTextExact'> {
  const text = all
    .map((o) => o.facts.challengeText)
    .filter(Boolean)
    .join('\n')
  const shown = mask(text).text
  return {
    challenges: all.flatMap((o) => o.facts.challenges).map((c) => withoutSecrets(c, mask)),
    challengeFaults: all.flatMap((o) => o.facts.challengeFaults),
    challengeText: shown,
    challengeTextExact: shown === text,
  }
}

function withoutSecrets(challenge: Challenge, mask: Mask): Challenge {
  const { scheme, params, token68 } = challenge
  return {
    ...challenge,
    scheme: mask.byValue(scheme),
    params: new Map([...params].map(([name, value]) => [mask.byValue(name), mask.byValue(value)])),
    ...(token68 === undefined ? {} : { token68: mask.byValue(token68) }),
  }
}

function maskValues(observed: Readonly<Record<string, string>>, mask: Mask): Record<string, string> {
  return Object.fromEntries(Object.entries(observed).map(([label, value]) => [label, mask(value).text]))
}

const UNKNOWN: Diagnosis = {
  id: 'undetermined',
  confidence: 'possible',
  observed: {},
  evidence: [],
  rules: [],
  says: null,
}

const isBareQuestion = ({ request, status, headers, body, text }: ExplainInput) =>
  [request, status, headers, body].every((part) => part === undefined) && aimOf(text ?? '') !== null

/** A question holds no evidence: what its words are about comes after that nothing is known. */
function unproven(diagnoses: readonly Diagnosis[]): readonly Diagnosis[] {
  const others = diagnoses.filter(({ id }) => id !== UNKNOWN.id)
  return [UNKNOWN, ...others.map((d): Diagnosis => ({ ...d, confidence: 'possible' }))]
}

/** Tokens that stand in the text stand for what was sent, where no request shows it. */
function withTokens(
  catalogue: Catalogue,
  exchanges: readonly RawExchange[],
  tokens: readonly string[],
  at: string,
  product: ProductId | null,
): readonly RawExchange[] {
  if (tokens.length === 0 || exchanges.some((e) => e.sent?.scheme)) return exchanges
  const sent = rawExchangeOfToken(catalogue, tokens[0] ?? '', at, product)
  const last = exchanges.at(-1)
  if (!last) return [sent]
  return last.sent === null && last.request?.url.includes('oauth2/token') !== true
    ? [...exchanges.slice(0, -1), { ...last, sent: sent.sent }]
    : exchanges
}

const isFailure = ({ facts }: Observed) => facts.status === null || facts.status >= 400

/**
 * The exchanges that the question is about: the failed ones where there are any, with a redirect before them. A success
 * that follows on the same address settles the matter.
 */
function relevant(all: readonly Observed[], format: PasteFormat): readonly Observed[] {
  const last = all.at(-1)
  if (
    format !== 'har' &&
    last?.facts.status &&
    last.facts.status < 300 &&
    all.length > 1 &&
    all.some((o) => o.facts.path === last.facts.path && o !== last)
  )
    return [last]
  const failed = all.filter(isFailure)
  if (failed.length === 0) return all
  const answered = failed.filter((o) => o.facts.status !== null)
  const auth = answered.filter((o) => [401, 403, 407].includes(o.facts.status ?? 0))
  const wanted = new Set(auth.length > 0 ? auth : answered.length > 0 ? answered : failed)
  return all.filter((o) => wanted.has(o) || (o.facts.status !== null && o.facts.status >= 300 && o.facts.status < 400))
}

function regionOf(all: readonly Observed[]): string | null {
  return all.map((o) => o.facts.hostFacts?.region ?? null).find((r) => r !== null) ?? null
}
