import { valuesOf } from '../../http/headers'
import type { Difference } from '../model'
import { isNoise } from '../noise'
import { atMost, difference, type Sides } from './sides'

/** Headers that are looked at elsewhere: the type with the body, the timestamp with the signature. */
const ELSEWHERE: ReadonlySet<string> = new Set(['content-type', 'authorization'])

/** Names that say of a header that it authenticates. */
const AUTHENTICATES = /auth|token|api-?key|secret|signature|credential|session/i
const ACTS_FOR = /on-behalf-of|impersonate|sub-?account/i

/** What differs in the headers that are neither noise nor looked at elsewhere. */
export function judgeHeaders(sides: Sides): readonly Difference[] {
  const { works, fails } = sides
  const stamps = [works.timestamp, fails.timestamp].flatMap((one) => (one ? [one.name.toLowerCase()] : []))
  const names = new Set([...works.headers, ...fails.headers].map(([name]) => name.toLowerCase()))
  return [...names]
    .filter((name) => !ELSEWHERE.has(name) && !stamps.includes(name) && !isNoise(name, works, fails))
    .flatMap((name) => judgeHeader(sides, name))
}

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
  if (here.length > 1 && there.length < 2)
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
