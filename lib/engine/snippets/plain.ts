import type { Call } from '../model/call'
import type { FieldId } from '../model/ids'
import type { Snippet, SnippetContext } from '../model/snippet'
import { readsOf } from './calls'
import { fillPath } from './variables'

/** Calls in Node.js and Python without a package: for languages whose SDK does not cover a product. */

/** How one scheme writes the variable `authorization`, in both languages. */
export type PlainAuth = {
  /** the lines of JavaScript, with a line end after the last */
  readonly node: string
  readonly python: { readonly imports: readonly string[]; readonly code: string }
  readonly reads: readonly FieldId[]
}

/** Both scripts of a read; none where there is no call or it is no read. */
export function plainScripts(call: Call | null, context: SnippetContext, auth: PlainAuth): readonly Snippet[] {
  if (call?.method !== 'GET') return []
  return plainPair(call, context, auth.reads, {
    node: nodeScript(call, context, auth.node),
    python: pythonScript(call, context, auth.python),
  })
}

/** The two scripts of a call as snippets. */
export function plainPair(
  call: Call,
  context: SnippetContext,
  presents: readonly FieldId[],
  { node, python }: { readonly node: string; readonly python: string },
): readonly Snippet[] {
  const reads = [...new Set([...presents, ...readsOf(context, call)])]
  const shared = { shell: null, effect: call.effect, reads, ...(call.note ? { note: call.note } : {}) } as const
  return [
    { ...shared, id: 'plain-node', language: 'javascript', title: 'Node.js without a package', code: node },
    { ...shared, id: 'plain-python', language: 'python', title: 'Python without a package', code: python },
  ]
}

/** A reference to an environment variable within a template literal of JavaScript. */
export const nodeVariable = (name: string) => `\${process.env.${name}}`

/** Node.js 20 with its global fetch. Save as call.mjs and run `node call.mjs`. */
function nodeScript(call: Call, context: SnippetContext, authorization: string): string {
  return `${authorization}
const response = await fetch(\`https://${call.host}${fillPath(context, call.path, nodeVariable)}\`, {
  headers: { Authorization: authorization },
})
console.log(response.status, response.headers.get('www-authenticate') ?? '')
console.log(await response.text())`
}

/** A reference to an environment variable within an f-string of Python. */
export const pythonVariable = (name: string) => `{os.environ['${name}']}`

/** A reference to an environment variable as an expression of Python. */
export const pythonExpression = (name: string) => `os.environ["${name}"]`

/** Python 3 with the standard library alone. Save as call.py and run `python3 call.py`. */
function pythonScript(call: Call, context: SnippetContext, { imports, code }: PlainAuth['python']): string {
  return `${pythonHead(imports)}

${code}
print(*ask(f"https://${call.host}${fillPath(context, call.path, pythonVariable)}", {"Authorization": authorization}))`
}

/**
 * The imports, and a function `ask` that sends a request: urllib raises on 4xx, and the answer is read all the same,
 * because the reason stands in it.
 */
export function pythonHead(imports: readonly string[]): string {
  const all = [...imports, 'os', 'urllib.error', 'urllib.request'].toSorted()
  return `${all.map((name) => `import ${name}`).join('\n')}


def ask(url, headers, data=None):
    try:
        answer = urllib.request.urlopen(urllib.request.Request(url, data, headers))
    except urllib.error.HTTPError as refused:
        answer = refused
    return answer.status, answer.read().decode()
`
}
