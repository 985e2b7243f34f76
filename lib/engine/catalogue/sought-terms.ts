import type { SoughtTermCatalogue } from '../model/catalogue'
import type { SoughtTerm } from '../model/sought-term'
import type { Vendor } from '../model/vendor'
import { indexOf } from './products'

/** The names that all vendors are looked for by. Throws a TypeError where two of them have one id. */
export function composeSoughtTerms(vendors: readonly Pick<Vendor, 'soughtTerms'>[]): SoughtTermCatalogue {
  const soughtTerms = vendors.flatMap((v) => v.soughtTerms)
  indexOf('sought term', soughtTerms)
  const patterns = soughtTerms.map((term) => ({ term, says: new RegExp(patternOf(term), 'i') }))
  return {
    soughtTerms,
    termsIn: (text) => patterns.filter(({ says }) => says.test(text.slice(0, 1000))).map(({ term }) => term),
  }
}

/** The source of a pattern of the ways to write a term, as whole words; case does not matter. */
export function patternOf({ name, also }: Pick<SoughtTerm, 'name' | 'also'>): string {
  const ways = [name, ...also].map((way) => way.replace(/[.*+?^$()[\]\\|{}]/g, '\\$&').replace(/[\s-]+/g, '[\\s-]+'))
  return `(?<![a-z\\d-])(?:${ways.join('|')})(?![a-z\\d-])`
}
