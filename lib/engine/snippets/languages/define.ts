import type { Language } from '../../model/language'
import type { FieldSource } from '../../model/snippet'
import { fillPath } from '../variables'

/** Lines of a script that set the variable `authorization`, and the modules that they need. */
export type AuthorizationCode = { readonly imports: readonly string[]; readonly code: string }

/** A header of the request: its name, and its value as an expression. */
export type HeaderCode = readonly [name: string, expression: string]

/**
 * A language in which a call is written with its standard library alone. Texts with references to environment
 * variables are handed over as expressions, made by {@link textIn}.
 */
export type PlainLanguage = {
  /** ends the id of its snippets: `plain-php` */
  readonly id: string
  readonly language: Language
  /** above the script */
  readonly title: string
  /** what stands before and after a text, and what joins it with a value */
  readonly quote: string
  /** an expression that reads an environment variable */
  readonly variable: (name: string) => string
  readonly joint: string
  readonly basic: (pair: string) => AuthorizationCode
  readonly oneValue: (value: string) => AuthorizationCode
  /** exchanges a pair for a token; ends with what the token endpoint said where it refuses */
  readonly exchange: (url: string, pair: string) => AuthorizationCode
  /** the whole script: sends a GET and prints the status and the body of whatever comes back */
  readonly read: (url: string, auth: AuthorizationCode, headers?: readonly HeaderCode[]) => string
}

/**
 * A text as an expression of a language: `"/v1/" + os.Getenv("A") + "/x"`.
 * @param text with `{placeholders}` of fields and further values, and no quote and no backslash
 */
export function textIn(language: PlainLanguage, fields: FieldSource, text: string): string {
  return joined(language, (reference) => fillPath(fields, text, reference))
}

/** The same for a text that somebody else puts together out of references. */
export function joined(
  { quote, joint, variable }: PlainLanguage,
  write: (reference: (name: string) => string) => string,
): string {
  const names: string[] = []
  const filled = write((name) => `\u0000${names.push(name) - 1}\u0000`)
  return filled
    .split('\u0000')
    .map((part, i) => (i % 2 === 1 ? variable(names[Number(part)] ?? '') : part && `${quote}${part}${quote}`))
    .filter(Boolean)
    .join(joint)
}
