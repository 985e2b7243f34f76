import { inRow, oneOf } from '../patterns'

/** Options of HTTPie and xh that take a value in the next word. */
const TAKES_VALUE = /^(?:-[aApos]|--(?:auth|auth-type|print|output|proxy|timeout|session|verify|cert|style|pretty))$/

const METHOD = /^(?:get|head|post|put|patch|delete|options)$/i

/** The beginning of a command of HTTPie or xh, which takes the same words. */
export const BEGINS_HTTPIE = oneOf(
  [
    /-{1,2}[A-Za-z]/,
    /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS|get|head|post|put|patch|delete)\s/,
    /https?:\/\//,
    /[\w-]{1,63}(?:\.[\w-]{1,63}){1,6}[/\s]/,
  ].map((word) => inRow([/(?:https?|xhs?)\s{1,4}/, word])),
)

/**
 * The words of a curl command that makes the request of a command of HTTPie or xh: method, address, and items that are
 * headers (`Name:value`), parameters (`name==value`) or fields (`name=value`, `name:=1`). Words of another command stay
 * as they are. Source: httpie.io/docs/cli, request items.
 */
export function asCurlWords(words: readonly string[]): readonly string[] {
  const [program = '', ...rest] = words
  if (!/^(?:https?|xhs?)$/.test(program)) return words
  const out: string[] = ['curl']
  const fields: (readonly [string, string])[] = []
  const query: string[] = []
  let url: string | null = null
  let pair: string | null = null
  let isBearer = false
  let isForm = false
  for (let i = 0; i < rest.length; i++) {
    const word = rest[i] ?? ''
    const [option = '', joined] = word.startsWith('--') ? word.split(/=(.*)/s) : [word]
    const takesValue = TAKES_VALUE.test(option)
    const value = takesValue ? (joined ?? rest[++i] ?? '') : ''
    if (/^(?:-a|--auth)$/.test(option)) pair = value
    else if (/^(?:-A|--auth-type)$/.test(option)) isBearer = value === 'bearer'
    else if (option === '--proxy') out.push('-x', value.replace(/^https?:(?!\/\/)/, ''))
    else if (/^(?:-f|--form)$/.test(option)) isForm = true
    else if (takesValue || option.startsWith('-')) continue
    else if (url === null && METHOD.test(word)) out.push('-X', word.toUpperCase())
    else if (url === null)
      url = /^[a-z]+:\/\//i.test(word) ? word : `${program.endsWith('s') ? 'https' : 'http'}://${word}`
    else takeItem(word, out, fields, query)
  }
  if (pair !== null) out.push(...(isBearer ? ['-H', `Authorization: Bearer ${pair}`] : ['-u', pair]))
  if (fields.length > 0) out.push(...bodyOf(fields, isForm))
  const asked = query.length > 0 && url !== null ? `${url}${url.includes('?') ? '&' : '?'}${query.join('&')}` : url
  return asked === null ? words : [...out, asked]
}

function takeItem(word: string, out: string[], fields: (readonly [string, string])[], query: string[]): void {
  const [, name = '', sign, value = ''] = /^([^:=@]{1,200})(:=|==|=@?|:|@)(.*)$/s.exec(word) ?? []
  if (sign === ':') out.push('-H', `${name}: ${value.trim()}`)
  else if (sign === '==') query.push(`${name}=${value}`)
  else if (sign !== undefined) fields.push([name, value])
}

function bodyOf(fields: readonly (readonly [string, string])[], isForm: boolean): readonly string[] {
  return isForm
    ? fields.flatMap(([name, value]) => ['-d', `${name}=${value}`])
    : ['-H', 'Content-Type: application/json', '-d', JSON.stringify(Object.fromEntries(fields))]
}
