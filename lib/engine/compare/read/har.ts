import { exchangesOfHar } from '../../explain/paste/har'
import type { Json } from '../../model/json'
import { member, textOf } from '../../http/json'
import { NO_REQUEST, type FoundRequest } from './found'

/** The requests of a HAR in their order, with the version that each was sent by. Source: HAR 1.2. */
export function readHarRequests(value: Json): readonly FoundRequest[] {
  const entries = member(member(value, 'log'), 'entries') as readonly Json[]
  return exchangesOfHar(value).flatMap((exchange, i): FoundRequest[] =>
    exchange?.request?.url
      ? [{ ...NO_REQUEST, request: exchange.request, response: exchange.response, httpVersion: versionOf(entries[i]) }]
      : [],
  )
}

function versionOf(entry: Json | undefined): string | null {
  const written = textOf(member(entry, 'request'), 'httpVersion') ?? ''
  return /^(?:http\/|h)([123](?:\.\d)?)/i.exec(written)?.[1] ?? null
}
