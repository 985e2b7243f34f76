import type { FormFields } from '../../model/inspection'
import type { Imported, ImportedSet } from '../../model/import'

const SOURCES = {
  env: 'lines of settings',
  file: 'a file of settings',
  curl: 'a curl command',
  har: 'an HTTP archive',
  url: 'a URL of settings',
  value: 'a value',
} as const satisfies Record<Imported['from'], string>

/** What leads elsewhere, and what it does. */
const LEADS = {
  env: 'This names',
  file: 'This names',
  curl: 'This command calls',
  har: 'This archive holds calls to',
  url: 'This leads to',
  value: 'This is of',
} as const satisfies Record<Imported['from'], string>

/**
 * Whose a text is of which nothing was taken, for people; null where that is not the reason.
 * @param vendorNames who is asked: "Acme or Example"
 */
export function foreignSentence(vendorNames: string, { from, foreign }: Imported): string | null {
  if (!foreign) return null
  const asked = `Why401 asks ${vendorNames.replace(/ or (?=[^,]*$)/, ' and ')} only; nothing was taken from it.`
  if (foreign.by === 'form') return `This holds a value of ${foreign.name}, by its form. ${asked}`
  if (foreign.by === 'name') return `This holds settings of ${foreign.name}, by their names. ${asked}`
  // a host says itself whose it is, as a rule
  const isPlain = foreign.id.includes(foreign.name.toLowerCase().split(/[^a-z0-9]/, 1)[0] ?? '')
  return `${LEADS[from]} ${foreign.id}. ${asked}${isPlain ? '' : ` The host is one of ${foreign.name}.`}`
}

/** What an import filled in, in a sentence, without a value. */
export function filledSentence({ from }: Imported, set: ImportedSet, fields: FormFields): string {
  const names = [...Object.keys(set.values), ...(set.region === null ? [] : ['region'])]
  const filled = names.map((id) => fields[id]?.label ?? id).join(', ')
  return `Filled from ${SOURCES[from]}: ${filled || 'the product'}. Nothing was sent.`
}
