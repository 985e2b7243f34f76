import type { FieldId } from '../../model/ids'
import type { SchemeSnippets, SnippetContext } from '../../model/snippet'
import { authenticatedCall, type CurlAuth } from '../curl'
import { furtherScripts } from '../languages'
import { textIn } from '../languages/define'
import { nodeVariable, plainScripts, pythonExpression } from '../plain'
import { variableOf } from '../variables'

/**
 * A scheme that sends one value as it is, after the scheme's word: a static token, or a key alone.
 * @param word the auth-scheme as it is written: `Bearer`
 * @param field the field of the value
 */
export function oneValueSnippets(word: string, field: FieldId): SchemeSnippets {
  const auth = (context: SnippetContext): CurlAuth => ({
    args: (shell) => [`-H "Authorization: ${word} ${shell.variable(variableOf(context, field))}"`],
    reads: [field],
  })
  return {
    single: (call, context, shell) => authenticatedCall(context, call, auth(context), shell),
    commands: (calls, context, shell) => calls.map((call) => authenticatedCall(context, call, auth(context), shell)),
    plain: (call, context) => [
      ...plainScripts(call, context, {
        reads: [field],
        node: `const authorization = \`${word} ${nodeVariable(variableOf(context, field))}\`\n`,
        python: {
          imports: [],
          code: `authorization = "${word} " + ${pythonExpression(variableOf(context, field))}`,
        },
      }),
      ...furtherScripts(call, context, [field], (language) => ({
        auth: language.oneValue(textIn(language, context, `${word} {${field}}`)),
      })),
    ],
  }
}
