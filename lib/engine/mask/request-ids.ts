import { patternOf } from '../notation/pattern'

/** Forms of request ids: UUID, ULID, trace context and B3 (16 or 32 hexadecimal digits), Cloudflare's, Amazon's. */
const REQUEST_IDS: readonly RegExp[] = [
  /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i,
  /^[0-9A-HJKMNP-TV-Z]{26}$/,
  /^[0-9a-f]{2}-[0-9a-f]{32}-[0-9a-f]{16}-[0-9a-f]{2}$/,
  /^(?:[0-9a-f]{16}){1,2}$/i,
  /^[0-9a-f]{16}-[A-Z]{3}$/i,
  /^(?:Root=)?1-[0-9a-f]{8}-[0-9a-f]{24}$/,
]

/** Whether a value has the form of an id by which an exchange is found in logs. */
export function isRequestId(value: string): boolean {
  return REQUEST_IDS.some((form) => form.test(value))
}

/** How far before a value its name is looked for. */
const LOOKED_BACK = 48

const NAMED_AS_ID = patternOf(
  'i',
  '(?:trace-?parent|cf-ray|(?:request|trace|correlation|span|event|incident|error|log)[-_ ]?id)',
  String.raw`["'\]\\]{0,4}\s{0,4}(?:=>|[:=])\s{0,4}["'\\]{0,4}$`,
)

/** Whether what stands at a place of a text is such an id by its name and by its form. */
export function isNamedRequestId(text: string, from: number, value: string): boolean {
  return isRequestId(value) && NAMED_AS_ID.test(text.slice(Math.max(0, from - LOOKED_BACK), from))
}
