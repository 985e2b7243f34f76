/** A template that compose refuses. */
export class TemplateFault extends Error {}

/** The value of a variable; null where it has none. */
export type Lookup = (name: string) => string | null

const PATTERN = /\$(?:(\$)|([_a-z][_a-z0-9]*)|\{(?:([_a-z][_a-z0-9]*(?::?[-+?].*)?)\}|))/gi

const OPERATORS = [':?', '?', ':-', '-', ':+', '+'] as const
type Operator = (typeof OPERATORS)[number]

/**
 * Interpolation of compose: `$NAME`, `${NAME}` with `:-`, `-`, `:+`, `+`, `:?`, `?`, and `$$` for a dollar sign. A
 * variable without a value is empty. Source: github.com/compose-spec/compose-go, template/template.go;
 * docs.docker.com/reference/compose-file/interpolation.
 * @throws TemplateFault where compose refuses the text; its message never repeats it
 */
export function interpolate(text: string, lookup: Lookup): string {
  return text.replace(PATTERN, (found: string) => substituted(found, lookup))
}

function substituted(found: string, lookup: Lookup): string {
  const operator = firstOperator(found)
  const closing = closingBrace(found)
  const rest = closing === -1 ? '' : found.slice(closing + 1)
  const own = closing === -1 ? found : found.slice(0, closing + 1)
  const [, escaped, named, braced] = new RegExp(PATTERN.source, 'i').exec(own) ?? []
  if (escaped) return escaped
  const name = named || braced
  if (!name) throw new TemplateFault('has a “${” that is not closed, or a name that is none, in it')
  if (!named && braced?.includes(operator)) return operated(braced, operator, lookup) + interpolate(rest, lookup)
  return lookup(name) ?? ''
}

/** The operator that stands first in a text, also behind the reference; any where there is none. */
function firstOperator(text: string): Operator {
  const places = OPERATORS.map((operator) => ({ operator, at: text.indexOf(operator) })).filter(({ at }) => at !== -1)
  return places.toSorted((a, b) => a.at - b.at)[0]?.operator ?? ':?'
}

function operated(reference: string, operator: Operator, lookup: Lookup): string {
  const at = reference.indexOf(operator)
  const value = lookup(reference.slice(0, at))
  const argument = reference.slice(at + operator.length)
  const counts = value !== null && !(operator.startsWith(':') && value === '')
  if (operator.endsWith('-')) return counts ? value : interpolate(argument, lookup)
  if (operator.endsWith('+')) return counts ? interpolate(argument, lookup) : (value ?? '')
  if (!counts) throw new TemplateFault('requires a variable that has no value in the file')
  return value
}

/** The place of the brace that closes the first one; a character behind an opening brace is passed over. */
function closingBrace(text: string): number {
  let open = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text[i] === '}') {
      open -= 1
      if (open === 0) return i
    }
    if (text[i] === '{') {
      open += 1
      i += 1
    }
  }
  return -1
}
