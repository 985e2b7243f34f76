import { oneOf } from '../../http/patterns'
import type { Observations, Observed, Rule } from '../../model/rule'
import type { Statement } from '../../model/statement'
import { atVendor, match, spoken, tellsSuccess } from './conditions'
import { REGION_WORDS, RESOURCE } from './language-words'
import { near, wording } from './phrases'

/** Names of regions in prose. */
const CODE = /EU|US|BR|AU|CA/
const SUBJECT = /account|domain|app|region|project/
const SERVER = /host|endpoint|base url|server|region/

/** What denies that a thing lies somewhere, or leaves it open. */
const DENIES = /\bnot\b|n['’]t\b|\bno\b|nicht|\bkein|\bpas\b|não|\bnon\b|\bне\b|不|\bor\b|\boder\b|[?;\n]|\.(?=\s|$)/i
/** Behind the name of a region: it is one of a server that is called, and not of a thing that lies there. */
const OF_A_SERVER =
  /^[ -]?(?:region\w{0,3}[ -]?)?(?:api|base|rest)?[ -]?(?:endpoint|endpunkt|host|server|url|base|адрес|接口|端点|节点)/i
const IS_THING = new RegExp(RESOURCE.source, 'gi')
const THING_FOLLOWS = new RegExp(`^[ -]?(?:region\\w{0,3}[ -])?(?:${RESOURCE.source})`, 'i')
/** A client that cannot be told which region to call. */
const HAS_NO_CHOICE = near(
  oneOf([
    /\bno\b|without|missing|lacks?|cannot|can['’]t|(?:does|do)(?:n['’]t| not)|only|hard-?coded|always/,
    /ohne|kein\w{0,2}|siempre|\bsin\b|\bsem\b|não|pas de|нет/,
  ]),
  /\b(?:regi[oó]n\w{0,2}|région|região|hosts?|endpoints?|base ?urls?|servers?)\b|регион[а-яё]{0,2}/,
  40,
)

/** A line, and where it holds several sentences or halves of one, each of them. */
function clausesOf(line: string): readonly string[] {
  return [
    line,
    ...line.slice(0, 2000).split(/(?<=[.!?])\s|[;,，。；、]\s{0,3}|\s[-–—]+\s|\s(?:but|pero|mas|mais|aber|но)\s/i),
  ]
}

const TRIED_ALL = /\b(?:both|either|each|all|every|beide\w?|alle|ambas|les deux|tutte)\b[^\n]{0,20}\bregion/i

/** The words that tell that something lies in a region; null where there are none. Codes are written in capitals. */
function toldIn({ code, label }: { readonly code: string; readonly label: string }, text: string): string | null {
  const names = [code.toUpperCase(), label].map((name) => name.replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`))
  const words = REGION_WORDS.get(code)?.source ?? names.join('|')
  const region = new RegExp(`(?<![\\w./-])(?:${names.join('|')}|${words})(?![\\w./]*[a-z]\\.[a-z])`, 'g')
  for (const found of text.slice(0, 20_000).matchAll(region)) {
    const after = text.slice(found.index + found[0].length, found.index + found[0].length + 60)
    if (OF_A_SERVER.test(after)) continue
    const from = Math.max(0, found.index - 60)
    const before = text.slice(from, found.index)
    const thing = [...before.matchAll(IS_THING)].at(-1)
    const isThere = thing !== undefined && !DENIES.test(before.slice(thing.index + thing[0].length))
    if (isThere) return text.slice(from + thing.index, found.index + found[0].length)
    const next = THING_FOLLOWS.exec(after)
    if (next && !/\b(?:no|not|kein\w{0,2}|pas|sin|sem)\b.{0,10}$/i.test(before)) return `${found[0]}${next[0]}`
  }
  return null
}

/** The words that tell that what was asked for lies in another region than the one that was asked; else null. */
export function toldElsewhere(one: Observed, seen: Observations): string | null {
  const { hostFacts, product, status } = one.facts
  if (!product || seen.source !== 'paste' || (status !== null && status < 400)) return null
  if (TRIED_ALL.test(seen.text)) return null
  const { regions } = seen.catalogue.product(product)
  if (regions.length < 2) return null
  const others = regions.filter(({ code }) => code !== hostFacts?.region)
  const clauses = seen.text.slice(0, 20_000).split('\n').flatMap(clausesOf)
  const worksAt = (list: readonly { readonly host: string }[]) =>
    clauses.find((line) => list.some(({ host }) => namesHost(line, host)) && tellsSuccess(line))
  const there = worksAt(others)
  if (there !== undefined) return there
  // no answer is known, so the host may be the one that was only named; the client is said to know no other
  const named = status === null && clauses.some((line) => HAS_NO_CHOICE.test(line)) ? worksAt(regions) : undefined
  if (named !== undefined) return named
  if (!hostFacts?.region) return null
  // who names the host of the other region has tried it
  const told = others.filter(({ host }) => !seen.text.includes(host)).map((region) => toldIn(region, seen.text))
  return told.find((line) => line !== null) ?? null
}

/** A setting of the environment: a name in capitals, and its value. */
const SETTING = /^[\s"'|-]{0,12}(?:export |set |ENV )?[A-Z][A-Z\d]{0,40}(?:_[A-Z\d]{1,40}){1,6}["']?\s{0,20}[:=]/
/** A mail server refused a login. RFC 4954 section 6. */
const isLoginRefusal = ({ protocol, code }: Statement) => protocol === 'smtp' && (code === 534 || code === 535)

/** The host by itself, and not as the end of a longer name. */
function namesHost(line: string, host: string): boolean {
  const at = line.indexOf(host)
  return at >= 0 && !/[\w.-]/.test(line[at - 1] ?? ' ')
}

/** The host of a region in the settings, and that of another one which is called beside them; null where they agree. */
export function regionsApart(seen: Observations): { readonly set: string; readonly called: string } | null {
  if (seen.source !== 'paste' || seen.product === null || TRIED_ALL.test(seen.text)) return null
  const { regions } = seen.catalogue.product(seen.product)
  if (regions.length < 2) return null
  const lines = seen.text
    .slice(0, 20_000)
    .split('\n')
    .filter((line) => !/^\s*(?:#|\/\/|;|--|\*)/.test(line))
  const hostsOn = (of: readonly string[]) =>
    regions.filter(({ host }) => of.some((line) => namesHost(line, host))).map(({ host }) => host)
  const [set, ...more] = hostsOn(lines.filter((line) => SETTING.test(line)))
  const [called, ...others] = hostsOn(lines.filter((line) => !SETTING.test(line)))
  const isOneEach = more.length + others.length === 0
  return set !== undefined && called !== undefined && isOneEach && set !== called ? { set, called } : null
}

/** What settings and calls that stand side by side contradict each other in. */
export const settingsRules: readonly Rule[] = [
  {
    id: 'settings-name-another-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    across: (seen) => {
      const apart = regionsApart(seen)
      const isRefused = seen.all.some(({ facts }) => facts.status === 401) || seen.statements.some(isLoginRefusal)
      return apart && isRefused
        ? { confidence: 'likely', observed: { 'In the settings': apart.set, Asked: apart.called } }
        : null
    },
  },
]

/** Region and identifiers: the right thing, named or sought in the wrong place. */
export const placeRules: readonly Rule[] = [
  spoken({
    id: 'region-named',
    diagnosis: 'wrong-region',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: /(?:wrong|different|another|other|incorrect) region/i,
        hits: ['the app exists in another region', 'Wrong region for this domain', 'use a different region'],
      },
      {
        says: /region (?:mismatch|does not match|is not|not found|invalid)/i,
        hits: ['Error: region mismatch', 'region is not supported', 'region not found: fr'],
        misses: 'the region was set to eu',
      },
      {
        says: wording`${CODE} ${SUBJECT}[^\n]{0,60}${CODE} ${SERVER}`,
        hits: [
          'It is an EU domain but the client uses the US endpoint',
          'an EU account on the US base url',
          'US project, asked on the EU server',
          'the BR app was sought on the EU host',
          'an AU app in the EU region',
        ],
        misses: ['the EU endpoint answered', 'an app in the EU region'],
      },
      {
        says: /not (?:found|available|exist) in (?:this|the \w{2,6}) region/i,
        hits: ['App not found in this region', 'does not exist in the EU region'],
      },
    ],
  }),
  {
    id: 'told-in-another-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) => {
      const said = toldElsewhere(one, seen)
      return said ? match('likely', one, { 'it says': said, region: one.facts.hostFacts?.region }) : null
    },
  },
  spoken({
    id: 'answer-names-wrong-id',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      {
        says: /(?:invalid|malformed|unknown|not a valid) (?:project|service ?plan|app|application|account)[ _]?id\b/i,
        hits: ['Invalid project id', 'malformed service plan id', 'abc is not a valid app_id', 'unknown account ID'],
        misses: 'invalid project identifier',
      },
      {
        says: /(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:not valid|invalid|malformed)/i,
        hits: ['The app id is invalid', 'service plan id is not valid', 'project_id malformed'],
        misses: 'project id is required',
      },
      {
        says: /(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:a uuid|an invalid format)/i,
        hits: ['project_id must be a UUID', 'service plan id has an invalid format'],
      },
    ],
    when: (one) => atVendor(one.facts) && one.facts.status !== 401 && one.facts.status !== null,
  }),
]
