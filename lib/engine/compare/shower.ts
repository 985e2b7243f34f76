import { hex, hmacSha256, utf8 } from '../bytes/hash'
import { core, describeRun } from '../credentials/characters'
import { maskFor } from '../mask/paste'
import { showInvisible } from '../mask/visible'
import type { MaskCatalogue } from '../model/catalogue'
import type { NormalisedRequest } from './model'

/** Longer texts are shown from their beginning. In characters. */
const LONGEST = 300

/** A run of letters and digits that no name has. */
const LOOKS_RANDOM = /(?=[A-Za-z+/=_-]{0,40}\d)(?=[\d+/=_-]{0,40}[A-Za-z])[A-Za-z0-9+/=_-]{14}/

/** Turns raw values into what may be shown of them. */
export type Shower = {
  /** of a secret: its length, its fingerprint and what is odd at its ends, never a character of it */
  secret(value: string): string
  /** a text in which every secret of both requests is masked */
  text(value: string): string
  /** an id, such as a user name: as text where its form is no secret's */
  id(value: string): string
}

/**
 * What is shown of the values of two requests. Fingerprints are keyed: equal ones mean the same value within one
 * comparison and say nothing outside it.
 * @param salt new for each comparison, any text
 */
export function showerFor(catalogue: MaskCatalogue, requests: readonly NormalisedRequest[], salt: string): Shower {
  const known = requests.flatMap(({ authorization }) =>
    authorization.flatMap(({ secret, token, signature }) =>
      [secret, token, signature].flatMap((value) =>
        value && value.trim().length >= 4 ? [{ label: 'secret', value: value.trim() }] : [],
      ),
    ),
  )
  const mask = maskFor(
    catalogue,
    known,
    requests.map((request) => ({ request: asRaw(request) })),
  )
  const text = (value: string) => {
    const shown = mask(value.slice(0, LONGEST * 4)).text
    return shown.length > LONGEST ? `${shown.slice(0, LONGEST)}…` : shown
  }
  // brackets and quotes around a real value make a name of it by its form
  const holdsSecret = (value: string) =>
    LOOKS_RANDOM.test(value) || known.some((one) => one.value !== value.trim() && value.includes(one.value))
  const secret = (value: string) => {
    if (value === '') return 'empty'
    const kind = catalogue.kindOf(value)
    // a variable or a mask is no value, and tells the reader more than its length
    const isName = kind === 'variable' || kind === 'masked' || kind === 'placeholder'
    if (isName && !holdsSecret(value)) return showInvisible(value).slice(0, 80)
    const bytes = utf8(value).length
    const print = hex(hmacSha256(salt, value).subarray(0, 4))
    return [`${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`, ...ends(value), `fingerprint ${print}`].join(' · ')
  }
  return {
    secret,
    text,
    id: (value) => (isPlainId(catalogue, value) ? showInvisible(value).slice(0, LONGEST) : secret(value)),
  }
}

function ends(value: string): readonly string[] {
  const { start, end } = core(value)
  return [
    ...(start > 0 && start < value.length ? [`begins with ${describeRun(value.slice(0, start))}`] : []),
    ...(end < value.length && end > 0 ? [`ends in ${describeRun(value.slice(end))}`] : []),
  ]
}

/** Ids that are no secret: what has the form of one, and user names that are the same for everybody. */
function isPlainId(catalogue: MaskCatalogue, value: string): boolean {
  const kind = catalogue.kindOf(value.trim())
  if (catalogue.isSecretKind(kind) || catalogue.beginsLikeSecret(value.trim())) return false
  return kind === 'uuid' || kind === 'email' || catalogue.literalUsers.has(value) || /^[a-z]{1,12}$/i.test(value)
}

function asRaw({ method, host, path, headers, authorization, body }: NormalisedRequest) {
  return {
    method: method ?? '',
    url: `https://${host ?? ''}${path ?? ''}`,
    headers: [...headers, ...authorization.map(({ written }) => ['Authorization', written] as const)],
    ...(body === null ? {} : { body }),
  }
}
