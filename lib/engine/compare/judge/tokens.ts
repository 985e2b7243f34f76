import { decodeJwt } from 'jose'
import { inWords } from '../../http/dates'
import type { JwtFacts } from '../../model/authorization'
import type { Credentials, Difference, DifferencePart, Relevance } from '../model'
import { difference, type Sides } from './sides'
import { changeOf } from './value'

const PART: DifferencePart = { in: 'token' }

/** What differs between two values behind one scheme word: of tokens their claims, of others what became of them. */
export function judgeTokens(sides: Sides, there: Credentials, here: Credentials): readonly Difference[] {
  const [was, is] = [there.token ?? '', here.token ?? '']
  if (was === is) return []
  const { catalogue, fails, show } = sides
  const kinds = [was, is].map((value) => catalogue.kindOf(value.trim()))
  const shown = { part: PART, works: show.secret(was), fails: show.secret(is) }
  if (kinds.includes('variable') && !(was.length >= 4 && is.includes(was))) {
    const isHere = kinds[1] === 'variable'
    const isSent = isHere && fails.firmness === 'wire'
    return [
      difference({
        ...shown,
        id: isHere ? 'placeholder' : 'token',
        relevance: isSent ? 'certain' : 'possible',
        title: 'Token',
        what: isSent
          ? 'The name of a variable was sent in place of the token.'
          : `The ${isHere ? 'failing' : 'working'} call takes it from a variable, whose value is not known here.`,
      }),
    ]
  }
  const change = changeOf(catalogue, was, is)
  const bothRead = there.jwt !== null && here.jwt !== null && there.jwt.fault === null && here.jwt.fault === null
  if (change.id !== null && !(bothRead && change.relevance !== 'certain'))
    return [
      difference({
        ...shown,
        id: change.id,
        relevance: change.relevance,
        title: 'Token',
        diagnosis: change.diagnosis,
        what: `In the failing call the token ${change.what}.`,
      }),
    ]
  if (there.jwt !== null && here.jwt !== null) return [byClaims(sides, there, here, shown)]
  // a token with other text around it is no token of another kind
  if ((there.jwt !== null || here.jwt !== null) && change.relevance !== 'certain')
    return [
      difference({
        ...shown,
        id: 'credential-family',
        relevance: 'likely',
        title: 'Kind of token',
        diagnosis: here.jwt !== null ? 'service-plan-token-mixup' : 'token-malformed',
        what:
          here.jwt !== null
            ? 'The failing call sends a token with claims (a JWT), the working one a value of another kind.'
            : 'The working call sends a token with claims (a JWT), the failing one a value of another kind.',
      }),
    ]
  return [
    difference({
      ...shown,
      id: 'token',
      relevance: change.relevance,
      title: 'Token',
      diagnosis: 'credentials-rejected',
      what: `In the failing call the token ${change.what}.`,
    }),
  ]
}

type ShownToken = Pick<Difference, 'part' | 'works' | 'fails'>
type Claims = Readonly<Record<string, unknown>>

/** Two tokens that can be read: the most telling of their claims that differ. */
function byClaims(sides: Sides, there: Credentials, here: Credentials, shown: ShownToken): Difference {
  const [was, is] = [there.jwt, here.jwt] as readonly JwtFacts[]
  if (was === undefined || is === undefined) return same(shown)
  if (is.fault !== null && was.fault === null)
    return difference({
      ...shown,
      id: 'token',
      relevance: 'certain',
      title: 'Token',
      what: `The failing token cannot be read. ${is.fault}`,
    })
  const expired = expiry(sides, was, is)
  if (expired) return difference({ ...expired, part: PART, id: 'token-expired', title: 'Lifetime of the token' })
  const early = notYet(sides, is)
  if (early)
    return difference({
      ...early,
      part: PART,
      id: 'token',
      title: 'Lifetime of the token',
      diagnosis: 'timestamp-out-of-range',
    })
  const claims = [claimsOf(there.token ?? ''), claimsOf(here.token ?? '')] as const
  return byAlgorithm(was, is, shown) ?? byClaim(sides, claims, shown) ?? same(shown)
}

function same(shown: ShownToken): Difference {
  return difference({
    ...shown,
    id: 'token',
    relevance: 'possible',
    diagnosis: null,
    what: 'Two tokens of the same client with the same rights, which were issued at different times.',
    can: 'Each exchange gives another token; one that was not revoked and has not expired is as good as the other.',
  })
}

/** When the failing call was made, as far as anything says so, and how sure that makes. */
function timeOf(
  { works, fails, now }: Sides,
  was: JwtFacts,
): { readonly at: number; readonly relevance: Relevance; readonly by: string } {
  if (fails.answer?.time) return { at: fails.answer.time, relevance: 'certain', by: 'the time of the answer' }
  const signed = fails.timestamp ? Date.parse(fails.timestamp.value) / 1000 : NaN
  if (Number.isFinite(signed)) return { at: signed, relevance: 'likely', by: 'the time of the call' }
  if (works.answer?.time && was.iat !== null)
    return { at: works.answer.time, relevance: 'likely', by: 'the time of the working call' }
  return was.iat === null
    ? { at: now, relevance: 'likely', by: 'now' }
    : { at: Math.max(was.iat, 0), relevance: 'likely', by: 'the time at which the working token was issued' }
}

type Lifetime = Pick<Difference, 'relevance' | 'what' | 'works' | 'fails'>

function expiry(sides: Sides, was: JwtFacts, is: JwtFacts): Lifetime | null {
  if (is.exp === null) return null
  const { at, relevance, by } = timeOf(sides, was)
  const { diagnosed, now } = sides
  const told = diagnosed.get('token-expired')
  const past = at - is.exp
  if (past < 0 && now < is.exp) return null
  // a token that expired since may have been good when it was refused
  const known = past >= 0 ? relevance : sides.fails.answer?.time ? null : 'likely'
  if (known === null || (was.exp !== null && was.exp <= is.exp && past < 0)) return null
  const sure = told === 'certain' ? 'certain' : known
  const since = past >= 0 ? past : now - is.exp
  return {
    relevance: sure,
    what: `The token of the failing call expired ${inWords(since)} before ${past >= 0 ? by : 'now'}.`,
    works: was.exp === null ? 'without exp' : `exp ${iso(was.exp)}`,
    fails: `exp ${iso(is.exp)}`,
  }
}

function notYet(sides: Sides, is: JwtFacts): Lifetime | null {
  const starts = Math.max(is.nbf ?? 0, is.iat ?? 0)
  const at = sides.fails.answer?.time
  if (!at || starts - at < 30) return null
  return {
    relevance: 'likely',
    what: `The failing token begins ${inWords(starts - at)} after the time of the answer: a clock is wrong.`,
    works: 'valid from before the call',
    fails: `valid from ${iso(starts)}`,
  }
}

function byAlgorithm(was: JwtFacts, is: JwtFacts, shown: ShownToken): Difference | null {
  if (was.alg === is.alg || is.alg === null) return null
  return difference({
    ...shown,
    id: 'token',
    relevance: is.alg.startsWith('HS') && !was.alg?.startsWith('HS') ? 'certain' : 'likely',
    diagnosis: is.alg.startsWith('HS') ? 'token-self-minted' : 'token-malformed',
    title: 'Algorithm of the token',
    what: `The working token is signed with ${was.alg ?? 'no algorithm'}, the failing one with ${is.alg}.`,
  })
}

function claimsOf(token: string): Claims {
  try {
    return decodeJwt(token)
  } catch {
    return {}
  }
}

/** Claims that name for whom a token was issued, whatever the vendor calls them. */
const OF_CLIENT = /^(?:sub|client_?id|azp|appid|cid|.*project.*|.*tenant.*|.*account.*|org.*)$/i
const PROJECT = /project|tenant|account|org/i
const RIGHTS = /^(?:scopes?|scp|roles?|permissions?|authorities)$/i

function byClaim({ show }: Sides, [was, is]: readonly [Claims, Claims], shown: ShownToken): Difference | null {
  const names = [...new Set([...Object.keys(was), ...Object.keys(is)])].slice(0, 60)
  const text = (claims: Claims, name: string) => {
    const value = claims[name]
    return value === undefined ? 'absent' : show.text(typeof value === 'string' ? value : JSON.stringify(value))
  }
  const differ = names.filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
  const told = (name: string) => ({
    part: PART,
    works: `${name}: ${text(was, name)}`,
    fails: `${name}: ${text(is, name)}`,
  })
  const audience = differ.find((name) => name === 'aud' || name === 'resource')
  const project = differ.find((name) => PROJECT.test(name)) ?? differ.find((name) => OF_CLIENT.test(name))
  const issuer = differ.find((name) => name === 'iss')
  const rights = differ.find((name) => RIGHTS.test(name))
  if (issuer)
    return difference({
      ...told(issuer),
      id: 'token',
      relevance: 'likely',
      title: 'Issuer of the token',
      what: 'The tokens were issued by different servers.',
    })
  if (audience)
    return difference({
      ...told(audience),
      id: 'token-audience',
      relevance: 'likely',
      what: 'The tokens were issued for different audiences.',
    })
  if (project)
    return difference({
      ...told(project),
      id: 'token-project',
      relevance: 'likely',
      what: 'The tokens were issued to different clients or projects.',
    })
  if (rights)
    return difference({
      ...told(rights),
      id: 'token',
      relevance: 'likely',
      diagnosis: 'insufficient-scope',
      title: 'Rights of the token',
      what: 'The tokens carry different rights.',
      can: 'A call that needs a right which the token lacks is refused, mostly with 403.',
    })
  const other = differ.find((name) => !/^(?:iat|exp|nbf|jti|auth_time|sid|ext)$/.test(name))
  return other === undefined
    ? null
    : difference({
        ...shown,
        ...told(other),
        id: 'token',
        relevance: 'possible',
        diagnosis: null,
        what: `The tokens differ in the claim ${/^[\w:.-]{1,40}$/.test(other) ? other : 'of an odd name'}.`,
      })
}

function iso(seconds: number): string {
  return Math.abs(seconds) < 8.64e12 ? new Date(seconds * 1000).toISOString().replace('.000Z', 'Z') : String(seconds)
}
