import { isCurlCommand } from '../../http/curl/command'
import { aimOf, type QuestionAim } from './question'
import { twoRequestsIn } from './two-requests'

/** What a pasted text is, at a glance: enough to send it to the right place, not to explain it. */
export type PasteKind =
  | 'question'
  | 'two-calls'
  | 'nothing'
  | 'curl-command'
  | 'credentials'
  | 'har'
  | 'response'
  | 'signature'
  | 'token'
  | 'text'

/** A place to go on at. */
export type Destination = {
  readonly href: string
  readonly label: string
  /** whether the text is handed over to it */
  readonly takesText: boolean
}

/** What a question can be about: a product, or some that share the name by which people ask. */
export type Topic = {
  /** the source of a pattern, whose case does not matter */
  readonly says: string
  readonly products: readonly {
    readonly name: string
    readonly guideHref: string
    readonly problemsHref: string
    /** what the guide asks next; null where it goes straight to the credentials */
    readonly next: string | null
  }[]
  /** where it is found out which of them it is */
  readonly unsureHref: string
  /** a name that no product has for its own: what serves it, and where that is said in full; null for a product's */
  readonly named: { readonly name: string; readonly what: string; readonly href: string } | null
}

/** What is known of the vendors where a text is recognised. */
export type Known = {
  /** how the names of their environment variables begin: `ACME` */
  readonly prefixes: readonly string[]
  /** in order: the first that a question names */
  readonly topics: readonly Topic[]
}

export type Recognised = {
  readonly kind: PasteKind
  readonly sentence: string
  readonly destinations: readonly Destination[]
}

const EXPLAIN: Destination = { href: '/explain', label: 'Explain it', takesText: true }
const CHECK: Destination = { href: '/check', label: 'Check its credentials', takesText: true }

const TWO_CALLS: Recognised = {
  kind: 'two-calls',
  sentence: 'Two calls. They can be compared in this browser: what differs, and what of it can matter.',
  destinations: [{ href: '/compare', label: 'Compare them', takesText: true }, EXPLAIN],
}

type PasteKindRow = Recognised & { readonly matches: (text: string, prefixes: readonly string[]) => boolean }

/** In order: the first that matches names the text. Each looks at the beginning only, so length costs nothing. */
const ROWS: readonly PasteKindRow[] = [
  { kind: 'nothing', matches: (t) => t === '', sentence: '', destinations: [] },
  {
    kind: 'har',
    matches: (t) => /^\{\s{0,20}"log"\s{0,20}:/.test(t),
    sentence: 'An HTTP archive (HAR). It is read in this browser and masked before it is shown.',
    destinations: [EXPLAIN],
  },
  {
    kind: 'curl-command',
    matches: (t) => isCurlCommand(t) && !/^HTTP\/[\d.]{1,3} \d{3}/m.test(t) && !/^< HTTP/m.test(t),
    sentence: 'A curl command. It can be read for what it will do wrong, or its credentials can be checked.',
    destinations: [EXPLAIN, CHECK],
  },
  {
    kind: 'signature',
    matches: (t) => /^(?:authorization\s?:\s?)?application\s+[\w-]{8,64}:/i.test(t),
    sentence: 'A signed Authorization header. The signing bench finds out which mistake made it.',
    destinations: [{ href: '/sign?kind=request', label: 'Open the signing bench', takesText: true }],
  },
  {
    kind: 'token',
    matches: (t) => /^(?:bearer\s+)?eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*\s*$/i.test(t),
    sentence: 'A token. It can be decoded and held against the clock in this browser.',
    destinations: [{ href: '/sign?kind=access-token', label: 'Read the token', takesText: true }],
  },
  {
    kind: 'credentials',
    matches: (t, prefixes) =>
      startsVariable(prefixes, t) ||
      /"(?:key_?secret|client_?secret|application_?secret|api_?token|api_?key)"\s?:/i.test(t),
    sentence: 'Credentials. They fill the form of the check; nothing is sent before you run it.',
    destinations: [CHECK],
  },
  {
    kind: 'response',
    matches: (t) =>
      /^(?:[<*>] |HTTP\/|\{|\[|\d{3}\b)|www-authenticate|\b40[0-9]\b|unauthori[sz]ed|forbidden|exception|error/im.test(
        t,
      ),
    sentence: 'An answer, a transcript or an error. It is explained in this browser; nothing of it is sent anywhere.',
    destinations: [EXPLAIN],
  },
]

/** @param text anything; only its beginning is looked at */
export function recognise({ prefixes, topics }: Known, text: string): Recognised {
  const start = text.slice(0, 4000).trim()
  const asked = questionIn(topics, start)
  if (asked) return asked
  if (twoRequestsIn(text)) return TWO_CALLS
  const row = ROWS.find((r) => r.matches(start, prefixes))
  if (row) return { kind: row.kind, sentence: row.sentence, destinations: row.destinations }
  const looked = BARE_NAME.test(start) ? answerTo(topics, start, 'way') : null
  if (looked) return looked
  return {
    kind: 'text',
    sentence: 'Not recognised at a glance. The explainer reads more forms, in this browser.',
    destinations: [EXPLAIN],
  }
}

/** A name and nothing else: up to four words, as people enter into a search. */
const BARE_NAME = /^[\p{L}\d][\p{L}\d.+-]{1,24}(?: [\p{L}\d][\p{L}\d.+-]{0,24}){0,3}$/u

const ASK_FOR_THE_ANSWER = 'What did the API answer? Paste its status, headers and body here, and it is explained.'

/** Where a bare question is answered, and what is asked back. */
function questionIn(topics: readonly Topic[], text: string): Recognised | null {
  const aim = aimOf(text)
  if (!aim) return null
  const answered = answerTo(topics, text, aim)
  if (answered) return answered
  const status = /\b[45]\d\d\b/.exec(text)?.[0]
  const problems = to(status ? `/problems?q=${status}` : '/problems', 'Look through the problems')
  const guide = to('/guide', 'Open the guide')
  return aim === 'way'
    ? as('A question. Which product do you call? The guide begins with that.', guide, problems)
    : as(`A question. ${ASK_FOR_THE_ANSWER}`, problems, guide)
}

const to = (href: string, label: string): Destination => ({ href, label, takesText: false })

const as = (sentence: string, ...destinations: readonly Destination[]): Recognised => ({
  kind: 'question',
  sentence,
  destinations,
})

/** Where what is asked for is answered, or null where no topic is named. */
function answerTo(topics: readonly Topic[], text: string, aim: QuestionAim): Recognised | null {
  const topic = topics.find(({ says }) => new RegExp(says, 'i').test(text))
  if (topic?.named) return answerByName(topic, topic.named, aim)
  const [product, ...others] = topic?.products ?? []
  if (!topic || !product) return null
  if (others.length > 0)
    return as(
      'A question. Several products go by that name, and they take different credentials. Which do you call?',
      ...[product, ...others].map((one) => to(aim === 'way' ? one.guideHref : one.problemsHref, one.name)),
      to(topic.unsureHref, 'Not sure'),
    )
  const { name, guideHref, problemsHref, next } = product
  const guide = to(guideHref, 'Open the guide')
  const problems = to(problemsHref, 'See why it refuses calls')
  return aim === 'way'
    ? as(
        `A question about ${name}. ${next ? `Next: ${next}` : 'The guide goes straight to its credentials.'}`,
        guide,
        problems,
      )
    : as(`A question about ${name}. ${ASK_FOR_THE_ANSWER}`, problems, guide)
}

/** Where a name that no product has for its own is answered. */
function answerByName({ products }: Topic, named: NonNullable<Topic['named']>, aim: QuestionAim): Recognised {
  const ways = products.map((one) =>
    aim === 'way' ? to(one.guideHref, `Guide to ${one.name}`) : to(one.problemsHref, `Why ${one.name} refuses calls`),
  )
  const ask = aim === 'reason' ? ` ${ASK_FOR_THE_ANSWER}` : ''
  return as(
    `A question about ${named.name}. ${named.what}${ask}`,
    to(named.href, `See what serves ${named.name}`),
    ...ways.slice(0, 2),
  )
}

/** A line that sets an environment variable of some vendor. */
function startsVariable(prefixes: readonly string[], text: string): boolean {
  const names = [...text.matchAll(/^(?:export |set )?([A-Z]+)_\w+\s?=/gm)].map((m) => m[1] ?? '')
  return names.some((name) => prefixes.includes(name))
}
