import { homedir } from 'node:os'
import { join } from 'node:path'
import { inspect } from '@/lib/engine/credentials/inspect'
import { takeVariables, type TakenValues, type Variables } from '@/lib/engine/credentials/import/variables'
import type { CheckInput } from '@/lib/engine/check/model'
import { readJson, textOf } from '@/lib/engine/http/json'
import { fileKindOf } from '@/lib/engine/loaders/file-kind'
import { LOADERS } from '@/lib/engine/loaders/loaders'
import { LARGEST_FILE, valuesLoadedBy } from '@/lib/engine/loaders/xray'
import type { FieldId } from '@/lib/engine/model/ids'
import type { Values } from '@/lib/engine/model/values'
import { findRegion, type Product } from '@/lib/engine/model/product'
import { findVariable } from '@/lib/engine/snippets/variables'
import { catalogue } from '@/lib/vendors'
import { UsageFault, type Given, type OptionKind } from './command'
import { readText } from './files'
import { askHidden, isInteractive } from './terminal'

const { toolSettings } = catalogue

/** Options that say where values come from. `--file` is `--env-file`, which Node 20 takes for its own. */
export const SOURCE_OPTIONS: Readonly<Record<string, OptionKind>> = {
  env: 'flag',
  'env-file': 'text',
  file: 'text',
  loader: 'text',
  map: 'list',
  ...Object.fromEntries(toolSettings.map(({ option }) => [option, 'flag' as const])),
}

/** Where values come from. */
export type Source = {
  /** the path as it was given; null: the environment, standard input or a prompt */
  readonly file: string | null
  /** the content of the file */
  readonly text: string | null
  readonly variables: Variables
  readonly isOneFile: boolean
  /** what a program's own settings hold, beside the variables */
  readonly beside: Readonly<Partial<Record<FieldId, string>>>
  /** a sentence about what those settings do not hold; empty where none were read */
  readonly note: string
}

/** @returns null where nothing was named, so that somebody has to be asked */
export function readSource(given: Given): Source | null {
  const file = given.text('env-file') ?? given.text('file')
  if (file !== null && given.has('env')) throw new UsageFault('Give either --env or --env-file, not both.')
  if (given.has('env-file') && given.has('file')) throw new UsageFault('--file is --env-file: give one of them.')
  const tools = toolSettings.filter(({ option }) => given.has(option))
  const rest = { beside: Object.assign({}, ...tools.map(settingsOf)), note: tools.map((t) => t.secrets).join(' ') }
  if (file !== null) return { ...sourceOfFile(file, given.text('loader')), ...rest }
  const isNamed = given.has('env') || tools.length > 0
  return isNamed ? { file: null, text: null, variables: process.env, isOneFile: false, ...rest } : null
}

/** The variables of a file, as one loader reads it: Node's, or the first one that reads such a file. */
export function sourceOfFile(file: string, loaderId: string | null): Omit<Source, 'beside' | 'note'> {
  const text = readText(file, 'The file of variables')
  if (text.length > LARGEST_FILE) throw new UsageFault('The file of variables is larger than 64 KiB.')
  const kind = fileKindOf(text)
  const loader = LOADERS.find(({ id, reads }) => (loaderId === null ? reads.includes(kind) : id === loaderId))
  if (!loader) throw new UsageFault(`--loader takes one of ${LOADERS.map(({ id }) => id).join(', ')}.`)
  const isFile = file !== '-'
  return {
    file: isFile ? file : null,
    text: isFile ? text : null,
    variables: valuesLoadedBy(loader, text),
    isOneFile: true,
  }
}

function settingsOf({ path, members, tool }: (typeof toolSettings)[number]): Record<FieldId, string> {
  const json = readJson(readText(join(homedir(), ...path), `The settings of ${tool}`))
  return Object.fromEntries(
    Object.entries(members).flatMap(([name, field]) => {
      const value = textOf(json, name)
      return value ? [[field, value]] : []
    }),
  )
}

/** `--map field=VARIABLE`, as the variable of each field. */
export function namesOf(given: Given): Readonly<Partial<Record<FieldId, string>>> {
  return Object.fromEntries(
    given.all('map').map((pair) => {
      const [, field = '', name = ''] = /^(\w+)=([A-Za-z_][\w.-]*)$/.exec(pair) ?? []
      if (!catalogue.fieldIds.includes(field))
        throw new UsageFault('--map takes field=VARIABLE, such as keySecret=MY_SECRET.')
      return [field, name]
    }),
  )
}

/** What is to be checked, and the variable that each value came from. */
export type Taken = { readonly input: CheckInput; readonly variables: TakenValues['variables'] }

/** The product of an id. Throws a `UsageFault` for one that is none. */
export function productNamed(id: string | null): Product {
  const product = catalogue.findProduct(id)
  const ids = catalogue.products.map((p) => p.id).join(', ')
  if (!product)
    throw new UsageFault(`${id === null ? '--product is missing' : 'There is no such product'}. It is one of ${ids}.`)
  return product
}

/**
 * The values of a product out of a source. Throws a `UsageFault` where one is missing.
 * @param region null: the one in the variables, else the one that the page has chosen at first
 */
export function takeValues(
  product: Product,
  region: string | null,
  source: Pick<Source, 'variables' | 'isOneFile' | 'beside' | 'note'>,
  names: Readonly<Partial<Record<FieldId, string>>>,
): Taken {
  const taken = takeVariables(catalogue, source.variables, {
    fields: product.fields,
    vendor: product.vendor,
    product: product.id,
    names,
    isOneFile: source.isOneFile,
  })
  const own = Object.fromEntries(Object.entries(source.beside).filter(([field]) => product.fields.includes(field)))
  const code = regionOf(product, region, taken)
  const { region: _region, ...values } = { ...own, ...taken.values }
  const input = {
    product: product.id,
    region: code,
    values: product.fields.includes('region') ? { ...values, region: code } : values,
  }
  const missing = inspect(catalogue, product, input.values).find(({ kind }) => kind === 'required')
  assertOwn(input.values, taken.variables)
  if (missing) throw new UsageFault(missingWords(missing.field, names[missing.field], source.note))
  return { input, variables: taken.variables }
}

/** What is another vendor's is sent to nobody. */
function assertOwn(values: Values, variables: TakenValues['variables']): void {
  for (const [field, value] of Object.entries(values)) {
    const vendor = catalogue.otherVendorOfValue(value ?? '')
    const name = variables[field] ?? catalogue.field(field).label
    if (vendor) throw new UsageFault(`${name} holds a value of ${vendor.name}, by its form. Nothing was sent.`)
  }
}

function missingWords(field: FieldId, mapped: string | undefined, note: string): string {
  const { label, where } = catalogue.field(field)
  const name = mapped ?? findVariable(catalogue, field)
  const words = [
    `${label} is missing: ${name ?? 'its variable'} is not set. ${where}.`,
    `Another variable is named with --map ${field}=NAME.`,
    catalogue.field(field).secret ? note : '',
  ]
  return words.filter(Boolean).join(' ')
}

function regionOf(product: Product, region: string | null, taken: TakenValues): string {
  const wanted = region ?? taken.values.region ?? null
  const [first] = product.regions
  if (wanted === null || product.regions.length === 1) return first.code
  const found = findRegion(product, wanted)
  const named = region === null ? (taken.variables.region ?? 'The region') : '--region'
  if (!found)
    throw new UsageFault(
      `${named} names no region of ${product.name}: ${product.regions.map((r) => r.code).join(', ')}.`,
    )
  return found.code
}

/** Asks for each value of a product, on a terminal alone. */
export async function askForValues(product: Product, region: string | null): Promise<Taken> {
  if (!isInteractive())
    throw new UsageFault(
      'Say where the values are: --env for the environment, --env-file FILE for a file, - for standard input.',
    )
  const variables: Record<string, string> = {}
  for (const field of product.fields.filter((id) => id !== 'region'))
    variables[field] = await askHidden(
      `${catalogue.field(field).label}${catalogue.field(field).optional ? ', may be empty' : ''}`,
    )
  const names = Object.fromEntries(Object.keys(variables).map((field) => [field, field]))
  return { ...takeValues(product, region, { variables, isOneFile: true, beside: {}, note: '' }, names), variables: {} }
}
