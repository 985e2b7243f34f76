import * as z from 'zod'
import { catalogue } from '@/lib/vendors'
import { looksSecret } from '../secret-arguments'

const file = z.string().min(1).max(1024).describe('a path relative to the working folder')
const variable = z.string().regex(/^[A-Za-z_][\w.-]{0,80}$/)
const product = z.enum(catalogue.products.map((p) => p.id))
const region = z.string().regex(/^[a-z0-9-]{1,16}$/)
const names = z
  .partialRecord(z.enum([...catalogue.fieldIds, 'region']), variable)
  .describe('the name of the variable of a field, never a value: {"keySecret": "MY_SECRET"}')

/** Where values are: their variables, in a file or in the environment of this server. */
const source = {
  envFile: file.optional().describe('a file of NAME=value lines, relative to the working folder'),
  env: z.literal(true).optional().describe('take the environment of this server'),
  names: names.optional(),
}

export const whichAuthModel = z.strictObject({
  product: product.optional(),
  use: z.string().max(40).optional(),
  key: z.string().max(40).optional(),
  region: region.optional(),
})
export const explainAnswer = z.strictObject({
  file: file.optional(),
  text: z.string().max(65_536).optional().describe('an answer without secrets'),
  product: product.optional(),
})
export const checkCredentials = z.strictObject({ product, region: region.optional(), ...source })
export const findSigningMistake = z.strictObject({
  ...source,
  method: z
    .string()
    .regex(/^[A-Za-z]{1,10}$/)
    .optional(),
  path: z.string().min(1).max(2048),
  bodyFile: file.optional(),
  contentType: z.string().max(200).optional(),
  timestamp: z.string().max(60).optional(),
  observedFile: file.optional().describe('a file with the signature or the Authorization header that was refused'),
})
export const compareRequests = z.strictObject({ works: file, fails: file })

const SECRET =
  'An argument looks like a secret. Nothing was sent, and the value is not repeated. Put it into a file below the ' +
  'working folder or into a variable, and pass the name: envFile, env, names.'

/**
 * A schema whose refusals repeat nothing that was given, neither a value nor the name of an unknown member, and which
 * refuses whatever looks like a secret before anything else. The text of `explainAnswer` is looked at where it is read.
 */
export function guarded(schema: z.ZodType) {
  // what a client is told of the arguments is the schema as it is
  const told = () => z.toJSONSchema(schema, { io: 'input' })
  return {
    '~standard': {
      version: 1 as const,
      vendor: 'why401',
      jsonSchema: { input: told, output: told },
      validate(value: unknown) {
        if (textsIn(value).some(looksSecret)) return { issues: [{ message: SECRET }] }
        const parsed = schema.safeParse(value)
        if (parsed.success) return { value: parsed.data }
        return { issues: parsed.error.issues.map(({ code, path }) => ({ message: refusal(code, path) })) }
      },
    },
  }
}

function refusal(code: string, path: readonly PropertyKey[]): string {
  const known = path.map(String).filter((part) => /^[a-zA-Z]{1,20}$/.test(part) && !looksSecret(part))
  const member = known.length > 0 ? known.join('.') : 'An argument'
  return code === 'unrecognized_keys'
    ? 'An argument is none of this tool.'
    : `${member} is missing or has another form.`
}

/** All texts of an argument, and the names of its members; a paste is looked at by its own rules. */
function textsIn(value: unknown, name = ''): string[] {
  if (typeof value === 'string') return name === 'text' ? [] : [value]
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([key, member]) => [key, ...textsIn(member, key)])
}
