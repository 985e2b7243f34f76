import type { FieldId } from '../../model/ids'
import type { SchemeSnippets, SnippetContext } from '../../model/snippet'
import { authenticatedCall, type CurlAuth } from '../curl'
import { furtherScripts } from '../languages'
import { joined } from '../languages/define'
import { nodeVariable, plainScripts, pythonVariable } from '../plain'
import { variableOf } from '../variables'

/** The pair of a credential set, with references to variables as a language writes them. */
export function pairText(context: SnippetContext, reference: (name: string) => string): string {
  const { user, password } = context.pair
  const name = 'literal' in user ? user.literal : reference(variableOf(context, user.field))
  return `${name}:${reference(variableOf(context, password))}`
}

/** The fields of a pair, in the order in which they are sent. */
export function pairReads({ pair: { user, password } }: SnippetContext): readonly FieldId[] {
  return 'literal' in user ? [password] : [user.field, password]
}

export function pairArgs(context: SnippetContext): CurlAuth {
  return { args: (shell) => [`-u "${pairText(context, shell.variable)}"`], reads: pairReads(context) }
}

/** Basic, RFC 7617: the pair of the product's credential set with each request. */
export const basicSnippets: SchemeSnippets = {
  single: (call, context, shell) => authenticatedCall(context, call, pairArgs(context), shell),
  commands: (calls, context, shell) => calls.map((call) => authenticatedCall(context, call, pairArgs(context), shell)),
  plain: (call, context) => [
    ...plainScripts(call, context, {
      reads: pairReads(context),
      node: `const pair = \`${pairText(context, nodeVariable)}\`
const authorization = 'Basic ' + Buffer.from(pair).toString('base64')
`,
      python: {
        imports: ['base64'],
        code: `pair = f"${pairText(context, pythonVariable)}"
authorization = "Basic " + base64.b64encode(pair.encode()).decode()`,
      },
    }),
    ...furtherScripts(call, context, pairReads(context), (language) => ({
      auth: language.basic(joined(language, (reference) => pairText(context, reference))),
    })),
  ],
}
