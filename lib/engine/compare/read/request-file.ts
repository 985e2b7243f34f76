import { base64 } from '../../bytes/encoding'

/** Characters of a variable. */
const LONGEST = 4096

/** The line of a request as editors have it: the whole address, and no version or one. */
const REQUEST =
  /^\s{0,4}(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS) (?:https?:\/\/|\{\{)\S{1,4000}(?: HTTP\/[\d.]{1,3})?\s*$/
const VARIABLE = /^@([A-Za-z][\w-]{0,60})\s{0,8}=\s{0,8}(\S.{0,4000}?)\s*$/

const BLOCK = /^([a-z][a-z-]{0,30}(?::[a-z-]{1,30})?) \{\s*$/
const VERB_BLOCK = /^(?:get|head|post|put|patch|delete|options) \{\s*$/

/** A file of Bruno, in blocks: `get { url: … }`, `auth:basic { … }`, `headers { … }`, as the message that it sends. */
export function ofBlocks(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => VERB_BLOCK.test(line)) || !lines.some((line) => /^\s{1,8}url: \S/.test(line))) return lines
  const held = new Map<string, string[]>()
  let block: string[] | null = null
  for (const line of lines) {
    const begins = BLOCK.exec(line)?.[1]
    if (begins !== undefined) held.set(begins, (block = []))
    else if (/^\}\s*$/.test(line)) block = null
    else block?.push(line.replace(/^ {2}/, ''))
  }
  const of = (name: string, key: string) =>
    held
      .get(name)
      ?.map((line) => new RegExp(`^\\s{0,8}${key}: ?(.*)$`).exec(line)?.[1])
      .find((one) => one !== undefined)
  const verb = [...held.keys()].find((name) => VERB_BLOCK.test(`${name} {`)) ?? 'get'
  const [user, password, token] = [
    of('auth:basic', 'username'),
    of('auth:basic', 'password'),
    of('auth:bearer', 'token'),
  ]
  const headers = (held.get('headers') ?? []).filter((line) => /^[A-Za-z][\w-]{0,100}:/.test(line))
  const body = [...held].find(([name]) => name === 'body' || name.startsWith('body:'))?.[1] ?? []
  return [
    `${verb.toUpperCase()} ${of(verb, 'url') ?? ''} HTTP/1.1`,
    ...headers,
    ...(user === undefined ? [] : [`Authorization: Basic ${base64(`${user}:${password ?? ''}`)}`]),
    ...(token === undefined ? [] : [`Authorization: Bearer ${token}`]),
    '',
    ...body,
  ]
}

/**
 * A file of requests of an editor, as the editor would send it: its own variables filled in, and the pair of Basic
 * encoded that it takes as two words or with a colon.
 * @see https://github.com/Huachao/vscode-restclient (file variables, basic auth)
 */
export function filledRequestFile(lines: readonly string[]): readonly string[] {
  if (!lines.some((line) => REQUEST.test(line))) return lines
  const variables = new Map<string, string>()
  const filled = (text: string) =>
    text.replace(/\{\{\s{0,4}([\w.-]{1,80})\s{0,4}\}\}/g, (all, name: string) => variables.get(name) ?? all)
  return lines.flatMap((line): string[] => {
    const set = VARIABLE.exec(line)
    if (!set) return [encoded(filled(line))]
    const value = filled(set[2] ?? '')
    // variables of variables could grow without end
    if (value.length <= LONGEST) variables.set(set[1] ?? '', value)
    return []
  })
}

function encoded(line: string): string {
  const pair = /^(\s{0,4}authorization:\s{1,4}basic\s{1,4})([^\s:]{1,500})(?::|\s{1,4})(\S.{0,2000}?)\s*$/i.exec(line)
  const isScheme = /^(?:basic|bearer|application|token)$/i.test(pair?.[2] ?? '')
  return pair && !isScheme ? `${pair[1]}${base64(`${pair[2]}:${pair[3]}`)}` : line
}
