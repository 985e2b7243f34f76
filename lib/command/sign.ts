import { requestFindings } from '@/lib/engine/signing/findings'
import { mistakeText } from '@/lib/engine/signing/mistakes'
import type { RequestInput } from '@/lib/engine/signing/request-input'
import { mistakesIn, requestNamed, type NamedRequest } from '@/lib/engine/signing/named-request'
import { takeVariables } from '@/lib/engine/credentials/import/variables'
import { signingBench } from '@/lib/vendors/signing'
import { signInput } from '@/lib/vendors/sinch/signing/request'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Command } from './command'
import { readText } from './files'
import { namesOf, readSource, SOURCE_OPTIONS, type Source } from './source'
import { print, say, styled } from './terminal'

export const sign: Command = {
  summary: 'Sign a request, or find the mistake that made a wrong signature; nothing is sent',
  synopsis: '--method POST --path /… [--body FILE] [--timestamp TIME] [--observed FILE] (--env | --env-file FILE)',
  options: {
    ...SOURCE_OPTIONS,
    method: 'text',
    path: 'text',
    body: 'text',
    'content-type': 'text',
    timestamp: 'text',
    observed: 'text',
    json: 'flag',
  },
  operands: 0,
  async run(given) {
    const source = readSource(given)
    if (!source) throw new UsageFault('Say where key and secret are: --env or --env-file FILE.')
    const path = given.text('path')
    if (path === null) throw new UsageFault('--path is missing: what is signed begins with a slash.')
    const body = given.text('body')
    const input = requestToSign(source, namesOf(given), {
      method: given.text('method'),
      path,
      body: body === null ? null : readText(body, 'The body'),
      contentType: given.text('content-type'),
      timestamp: given.text('timestamp'),
    })
    const { lines, stringToSign, contentMd5, signature, authorization } = signInput(input)
    const observed = given.text('observed')
    const found =
      observed === null ? null : mistakesIn(signingBench, input, readText(observed, 'The observed signature'))
    if (given.has('json')) {
      print(
        JSON.stringify(
          { stringToSign, contentMd5, timestamp: input.timestamp, signature, authorization, ...found },
          null,
          2,
        ),
      )
      return EXIT.ok
    }
    for (const { field, message } of requestFindings(input)) say(`${field}: ${message}`)
    for (const { name, text } of lines) print(`${name.padEnd(14)}${text}`)
    print(`${'Signature'.padEnd(14)}${signature ?? 'none: the secret is not base64'}`)
    if (authorization) print(`${'Authorization'.padEnd(14)}${authorization}`)
    if (found) print(styled('bold', `\nThe observed signature: ${found.search}`))
    for (const id of found?.mistakes ?? []) print(`${id}: ${mistakeText(id, 'request').title}`)
    return EXIT.ok
  },
}

/** What is signed, with key and secret from a source. */
export function requestToSign(
  { variables, isOneFile }: Source,
  names: Readonly<Record<string, string | undefined>>,
  request: NamedRequest,
): RequestInput {
  const { values } = takeVariables(catalogue, variables, {
    fields: ['applicationKey', 'applicationSecret'],
    vendor: null,
    product: null,
    names,
    isOneFile,
  })
  const { applicationKey, applicationSecret } = values
  if (!applicationKey || !applicationSecret)
    throw new UsageFault(
      `${applicationKey ? 'Application Secret' : 'Application Key'} is missing where the values are.`,
    )
  return requestNamed(request, { applicationKey, applicationSecret }, new Date().toISOString())
}
