import type { RawResponse } from '../model/exchange'
import { listedIn, type SampleCall } from '../model/product'
import type { Judgement } from './model'

export const NO_RESPONSE: Record<Extract<RawResponse, { kind: 'no-response' }>['reason'], string> = {
  dns: 'The host name could not be resolved from here. Nothing was sent, so this says nothing about the credential.',
  connection: 'No connection came about or it was cut off before an answer. This says nothing about the credential.',
  tls: 'The TLS handshake failed, so the credential was not sent. This says nothing about it.',
  timeout: 'No complete answer came in time. This says nothing about the credential.',
  proxy: 'A proxy between this server and the vendor asks for credentials of its own. This says nothing about yours.',
  unreadable:
    'The answer breaks the rules of the protocol and could not be read. This says nothing about the credential.',
  aborted: 'The check was stopped before an answer came. This says nothing about the credential.',
  busy:
    'This server held the request back: too many are under way, or this id was tried too often. Nothing was sent, so ' +
    'this says nothing about the credential.',
  unavailable:
    'This host has not been answering this server for a while, so it is asked only now and then. Nothing was sent, ' +
    'so this says nothing about the credential.',
}

/** Judges the answer to a sample call. Network faults, proxies, 429 and 5xx never speak against a credential. */
export function judgeAnswer(sample: SampleCall, raw: RawResponse): Judgement {
  if (raw.kind === 'no-response') return unclear(NO_RESPONSE[raw.reason])
  if (raw.unread === 'encoding')
    return unclear(`Status ${raw.status}, but the body came in a coding that was not asked for and was left unread.`)
  const also = sample.alsoAccepted.find(
    (a) => a.status === raw.status && (a.contains === undefined || raw.body.includes(a.contains)),
  )
  if (also) return { status: 'pass', accepted: 'yes', proves: also.means }
  if (raw.status >= 200 && raw.status < 300) return judgeSuccess(sample, raw)
  return judgeRefusal(raw.status, isWebPage(raw))
}

type Answer = Extract<RawResponse, { kind: 'response' }>

function judgeSuccess(sample: SampleCall, raw: Answer): Judgement {
  if (isWebPage(raw))
    return unclear(
      'A web page answered where the API answers JSON: a proxy, firewall or portal is in between. This ' +
        'proves nothing about the credential.',
    )
  const body = parsed(raw.body)
  if (raw.truncated) return unclear('The answer was larger than this check reads, so it was not taken as proof.')
  if (body === null || !isOfCall(sample, body))
    return unclear('The answer is not the JSON object that this API sends, so it was not taken as proof.')
  const listed = listedIn(sample, body)
  return {
    status: 'pass',
    accepted: 'yes',
    proves: listed === null ? sample.proves : `${inWords(sample, listed)} listed. ${sample.proves}`,
    ...(listed ? { seen: inWords(sample, listed) } : {}),
  }
}

function judgeRefusal(status: number, page: boolean): Judgement {
  if (status === 401 && !page)
    return {
      status: 'fail',
      accepted: 'no',
      proves: 'The API refused the credential as it was presented in this request.',
    }
  if (status === 407) return unclear(NO_RESPONSE.proxy)
  if (status === 429)
    return unclear('Too many requests: the API did not look at the credential. This says nothing about it.')
  if (status >= 500) return unclear(`The vendor’s side answered ${status}. This says nothing about the credential.`)
  if (status >= 300 && status < 400)
    return unclear('A redirect answered. It was not followed, because the credential would have gone with it.')
  if (page) return unclear(`A web page answered with ${status}, not the API. This says nothing about the credential.`)
  if (status === 403)
    return {
      status: 'warning',
      accepted: 'unclear',
      proves: 'The API knows the credential or does not say, and refuses this call: 403 is about permission.',
    }
  if (status === 404)
    return {
      status: 'warning',
      accepted: 'unclear',
      proves: 'Nothing was found at this address for this credential: region, project or path.',
    }
  return {
    status: 'warning',
    accepted: 'unclear',
    proves: `The API answered ${status}: see the body for what it refuses.`,
  }
}

/** An answer that says nothing of the credential. @param proves why, in whole sentences */
export function unclear(proves: string): Judgement {
  return { status: 'could-not-verify', accepted: 'unclear', proves }
}

/** An HTML answer, by its content type or its first character. */
function isWebPage(raw: Answer): boolean {
  const type = raw.headers.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? ''
  return /^text\/html|^application\/xhtml/i.test(type) || raw.body.trimStart().startsWith('<')
}

/** The JSON object of a body, or null; a byte order mark is allowed for. */
function parsed(body: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(body.replace(/^\ufeff/, ''))
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : null
  } catch {
    return null // the message of the error quotes the body
  }
}

/**
 * An object of the documented form, or one that holds a list or an object by another name, since APIs change; an empty
 * one too, since some leave empty lists out. What says no more than "ok" is of something else.
 */
function isOfCall({ list, example }: SampleCall, body: Readonly<Record<string, unknown>>): boolean {
  const known = new Set([...(list ? [list.member] : []), ...Object.keys(example ?? {})])
  const members = Object.entries(body)
  return members.length === 0 || members.some(([name, value]) => known.has(name) || Object(value) === value)
}

/** "No apps", "1 app", "3 apps". */
function inWords({ list }: SampleCall, listed: number): string {
  return `${listed === 0 ? 'No' : listed} ${listed === 1 ? list?.one : list?.many}`
}

/** What a token answer holds: the token, or null where there is none, and what that says of the pair. */
type TokenAnswer = { readonly token: string | null; readonly judgement: Judgement }

const MAX_TOKEN = 8 * 1024

/**
 * Judges the answer of a token endpoint. A token that no header could carry is not used. Source: RFC 6749 section 5.1.
 * @param pair what was exchanged, as the reader knows it: "Key ID and Key Secret"
 * @param issued one sentence: what an issued token proves
 */
export function judgeToken(raw: RawResponse, pair: string, issued: string): TokenAnswer {
  if (raw.kind === 'no-response') return { token: null, judgement: unclear(NO_RESPONSE[raw.reason]) }
  if (raw.status !== 200) return { token: null, judgement: tokenRefusal(raw, pair) }
  const body = raw.unread || isWebPage(raw) ? null : parsed(raw.body)
  const token = body?.access_token
  if (typeof token !== 'string' || token === '' || token.length > MAX_TOKEN || /[^\x21-\x7e]/.test(token))
    return {
      token: null,
      judgement: unclear(
        'The token endpoint answered 200, but without a usable access_token: something else answered in its place.',
      ),
    }
  return { token, judgement: { status: 'pass', accepted: 'yes', proves: issued } }
}

function tokenRefusal(raw: Answer, pair: string): Judgement {
  const judgement = judgeRefusal(raw.status, isWebPage(raw))
  const refused = raw.status === 401 || parsed(raw.body)?.error === 'invalid_client'
  if (refused && !isWebPage(raw))
    return {
      status: 'fail',
      accepted: 'no',
      proves: `The token endpoint refused this ${pair} as a pair; it does not say which half is wrong.`,
    }
  return judgement
}

/** How the credential was answered that a control is compared with: its status, and what that says. */
export type Compared = { readonly status: number | null; readonly judgement: Judgement }

/**
 * Judges the answer to a control: the same request with a deliberately wrong secret.
 * @param own how the credential itself was answered
 * @param control what the answer would say of a credential, were it one
 */
export function judgeControl(own: Compared, control: Compared): Judgement {
  const { accepted, status } = control.judgement
  if (accepted === 'yes')
    return {
      status: 'fail',
      accepted: 'unclear',
      proves:
        'A wrong secret was accepted just like yours: something answers in the API’s place, so the ' +
        'acceptance above proves nothing.',
    }
  const isRefusal = accepted === 'no' || (status === 'warning' && (control.status === 400 || control.status === 403))
  if (isRefusal && own.status !== control.status)
    return {
      status: 'pass',
      accepted: 'unclear',
      proves:
        own.judgement.accepted === 'yes'
          ? 'A deliberately wrong secret was refused by the same call, so the acceptance of yours means something.'
          : `A deliberately wrong secret was refused in another way (${control.status}), so yours was recognised.`,
    }
  if (isRefusal)
    return {
      status: 'could-not-verify',
      accepted: 'unclear',
      proves: 'A deliberately wrong secret gets the same answer, so this answer says nothing about yours.',
    }
  return {
    status: 'could-not-verify',
    accepted: 'unclear',
    proves: 'The control got no clear answer, so nothing shows that a wrong secret would be refused.',
  }
}
