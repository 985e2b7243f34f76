import { valuesOf } from '../../http/headers'
import type { Difference } from '../model'
import { isNoise } from '../noise'
import { atMost, difference, type Sides } from './sides'

/** Headers that are looked at elsewhere: the type with the body, the timestamp with the signature. */
const ELSEWHERE: ReadonlySet<string> = new Set(['content-type'])

/** Names that say of a header that it authenticates. */
const AUTHENTICATES = /auth|token|api-?key|secret|signature|credential|session/i
const ACTS_FOR = /on-behalf-of|impersonate|sub-?account/i

/** What differs in the headers that are neither noise nor looked at elsewhere. */
export function judgeHeaders(sides: Sides): readonly Difference[] {
  const { works, fails } = sides
  const stamps = [works.timestamp, fails.timestamp].flatMap((one) => (one ? [one.name.toLowerCase()] : []))
  const names = new Set([...works.headers, ...fails.headers].map(([name]) => name.toLowerCase()))
  return [...names].flatMap((name) => {
    if (name === 'authorization') return []
    const isElsewhere = ELSEWHERE.has(name) || stamps.includes(name)
    if (isElsewhere) return isTwice(sides, name) ? judgeHeader(sides, name) : []
    return isNoise(name, works, fails) ? [] : judgeHeader(sides, name)
  })
}

const isTwice = ({ works, fails }: Sides, name: string) =>
  valuesOf(fails.headers, name).length > 1 && valuesOf(works.headers, name).length < 2

function judgeHeader(sides: Sides, name: string): readonly Difference[] {
  const { works, fails, show } = sides
  const [there, here] = [valuesOf(works.headers, name), valuesOf(fails.headers, name)]
  if (there.join('\n') === here.join('\n')) return []
  const hidden = AUTHENTICATES.test(name) || name === 'cookie'
  const text = (values: readonly string[]) =>
    values.length === 0
      ? 'not sent'
      : values.map((value) => (hidden ? show.secret(value) : show.text(value))).join(' and ')
  const shown = { part: { in: 'header' as const, name }, works: text(there), fails: text(here) }
  if (ACTS_FOR.test(name))
    return [
      difference({ ...shown, id: 'on-behalf-of', relevance: 'likely', what: 'The calls act for different accounts.' }),
    ]
  const weight = AUTHENTICATES.test(name) ? 'likely' : 'possible'
  if (isTwice(sides, name))
    return [
      difference({
        ...shown,
        id: 'header-duplicated',
        relevance: weight,
        title: `Header ${name}`,
        what: `The failing call sends ${name} ${here.length} times.`,
      }),
    ]
  if (here.length === 0)
    return [
      difference({
        ...shown,
        id: 'header-missing',
        relevance: fails.complete ? weight : atMost(weight, 'possible'),
        title: `Header ${name}`,
        what: `The failing call does not send ${name}${fails.complete ? '' : ', as far as it is shown'}.`,
      }),
    ]
  return [
    difference({
      ...shown,
      id: 'header-value',
      relevance: there.length === 0 ? atMost(weight, 'possible') : weight,
      title: `Header ${name}`,
      what: there.length === 0 ? `Only the failing call sends ${name}.` : `The values of ${name} differ.`,
    }),
  ]
}
