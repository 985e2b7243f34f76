import { basicValue } from '../auth/basic'
import type { ValueKindCatalogue } from '../model/value-kind'
import type { ClaimCatalogue } from '../http/jwt'
import type { Header } from '../model/exchange'
import { credentialsOf } from './credentials'
import type { Credentials, Difference, NormalisedRequest } from './model'

type ApplyCatalogue = Pick<ValueKindCatalogue, 'kindOf'> & ClaimCatalogue

/** The failing request with one part of it as the working one has it. Nothing else changes. Never throws. */
export function applyDifference(
  catalogue: ApplyCatalogue,
  failing: NormalisedRequest,
  working: NormalisedRequest,
  { part }: Pick<Difference, 'part'>,
): NormalisedRequest {
  switch (part.in) {
    case 'method':
      return { ...failing, method: working.method }
    case 'protocol':
      return { ...failing, protocol: working.protocol }
    case 'host': {
      const { host, protocol, product, vendor, region, foreign, tokenEndpoint } = working
      // the header that repeats the host goes with it
      const headers = failing.headers.filter(([name]) => name.toLowerCase() !== 'host')
      return { ...failing, headers, host, protocol, product, vendor, region, foreign, tokenEndpoint }
    }
    case 'path':
      return { ...failing, path: working.path, pathFields: working.pathFields }
    case 'path-field':
      return withPathField(failing, working, part.field)
    case 'query': {
      // a parameter of a token request that moved into the query is taken back into the body
      const hasGrant = ({ query }: NormalisedRequest) => query.some(([name]) => name === 'grant_type')
      const isMoved = failing.tokenEndpoint && hasGrant(failing) && !hasGrant(working)
      const { body, bodyBytes, bodyMd5 } = working
      return { ...failing, query: working.query, ...(isMoved ? { body, bodyBytes, bodyMd5 } : {}) }
    }
    case 'body': {
      const { body, bodyBytes, bodyMd5 } = working
      return { ...failing, body, bodyBytes, bodyMd5 }
    }
    case 'form': {
      const { body, bodyBytes, bodyMd5, contentType, authorization } = working
      const typed = withHeader(failing, working, 'content-type')
      // client credentials stand in the header or in the body, and never in both
      const isMoved = (failing.authorization.length === 0) !== (working.authorization.length === 0)
      const holdsPair = [failing, working].some((one) => /(?:^|[&"{,\s])client_secret\b/.test(one.body ?? ''))
      const placed = failing.tokenEndpoint && isMoved && holdsPair ? { authorization } : {}
      return { ...typed, ...placed, body, bodyBytes, bodyMd5, contentType }
    }
    case 'content-type':
      return { ...withHeader(failing, working, 'content-type'), contentType: working.contentType }
    case 'timestamp': {
      const names = [failing.timestamp, working.timestamp].flatMap((one) => (one ? [one.name.toLowerCase()] : []))
      const others = failing.headers.filter(([name]) => !names.includes(name.toLowerCase()))
      const own = working.timestamp
      return {
        ...failing,
        headers: own ? [...others, [own.name, own.value]] : others,
        timestamp: own,
      }
    }
    case 'http-version':
      return { ...failing, httpVersion: working.httpVersion }
    case 'proxy':
      return { ...failing, proxy: working.proxy }
    case 'redirect':
      return { ...failing, redirect: working.redirect, authorization: working.authorization }
    case 'header':
      return withHeader(failing, working, part.name)
    case 'authorization':
      return { ...failing, authorization: working.authorization }
    case 'user':
    case 'secret':
    case 'token':
    case 'signature':
      return withCredential(catalogue, failing, working, part.in)
  }
}

/** Every value of a header as the working request has it; where it has none, the header is taken out. */
function withHeader(failing: NormalisedRequest, working: NormalisedRequest, name: string): NormalisedRequest {
  const is = ([n]: Header) => n.toLowerCase() === name
  return { ...failing, headers: [...failing.headers.filter((h) => !is(h)), ...working.headers.filter(is)] }
}

function withPathField(failing: NormalisedRequest, working: NormalisedRequest, field: string): NormalisedRequest {
  const was = failing.pathFields.find((one) => one.field === field)
  const is = working.pathFields.find((one) => one.field === field)
  // the failing path names it otherwise, as another product does
  if (!was || !is || failing.path === null) return { ...failing, path: working.path, pathFields: working.pathFields }
  const segments = failing.path.split('/').map((segment) => (segment === was.value ? is.value : segment))
  return {
    ...failing,
    path: segments.join('/'),
    pathFields: failing.pathFields.map((one) => (one.field === field ? is : one)),
  }
}

/** One half of the Authorization value; where the sides present themselves otherwise, the whole of it. */
function withCredential(
  catalogue: ApplyCatalogue,
  failing: NormalisedRequest,
  working: NormalisedRequest,
  half: 'user' | 'secret' | 'token' | 'signature',
): NormalisedRequest {
  const [was, ...others] = failing.authorization
  const [is] = working.authorization
  const written = was && is ? rewritten(was, is, half) : null
  if (written === null) return { ...failing, authorization: working.authorization }
  return { ...failing, authorization: [credentialsOf(catalogue, written), ...others] }
}

function rewritten(was: Credentials, is: Credentials, half: 'user' | 'secret' | 'token' | 'signature'): string | null {
  const [old, wanted] = [was[half], is[half]]
  if (old === null || wanted === null) return null
  if (was.user !== null && was.secret !== null)
    return basicValue(half === 'user' ? wanted : was.user, half === 'secret' ? wanted : was.secret)
  if (was.user !== null && was.signature !== null) {
    // the key comes first and the signature last, whatever else they hold
    const from = half === 'user' ? was.written.indexOf(old) : was.written.lastIndexOf(old)
    return from < 0 ? null : was.written.slice(0, from) + wanted + was.written.slice(from + old.length)
  }
  // a value that stands in the header as it is; the last occurrence, since the scheme word may be a part of it
  const at = was.written.lastIndexOf(old)
  return at < 0 ? null : was.written.slice(0, at) + wanted + was.written.slice(at + old.length)
}
