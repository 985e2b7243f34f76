import type { Phrase } from '../../model/phrase'

/**
 * One pattern of several wordings. It finds the left-most place where any of them stands; where two stand at one place,
 * the earlier in the list is the one that is found. Throws a TypeError for an empty list and for flags that differ.
 */
export function anyOf(phrases: readonly Phrase[]): RegExp {
  const [flags, ...others] = new Set(phrases.map(({ says }) => says.flags))
  if (flags === undefined || others.length > 0) throw new TypeError('Phrases of one pattern have the same flags')
  return new RegExp(phrases.map(({ says }) => says.source).join('|'), flags)
}

/** A pattern that is put together of named parts, without regard to case: wording`${ACCOUNT} (?:is )?${STOPPED}`. */
export function wording(text: TemplateStringsArray, ...parts: readonly RegExp[]): RegExp {
  return new RegExp(text.raw.map((piece, i) => `${piece}${parts[i] ? `(?:${parts[i].source})` : ''}`).join(''), 'i')
}

/**
 * Two parts of a wording in either order on one line, without regard to case.
 * @param within characters that may stand between them, at most
 * @param except what may not stand between them
 */
export function near(one: RegExp, other: RegExp, within: number, except?: RegExp): RegExp {
  const between = `${except ? `(?:(?!${except.source})[^\\n])` : '[^\\n]'}{0,${within}}?`
  const [a, b] = [`(?:${one.source})`, `(?:${other.source})`]
  return new RegExp(`${a}${between}${b}|${b}${between}${a}`, 'i')
}
