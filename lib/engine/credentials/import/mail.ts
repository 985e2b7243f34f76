import type { ProductCatalogue } from '../../model/catalogue'
import type { FieldId, ProductId, VendorId } from '../../model/ids'
import { addressOf, type AddressLookups } from './address'
import type { Named } from './named'

/** What a name is that stands beside the host of a mail server. */
export type MailName = {
  readonly field: FieldId
  readonly vendor: VendorId
  readonly product: ProductId
}

type Lookups = AddressLookups & Pick<ProductCatalogue, 'product' | 'credentialSet'>

const HOST_WORDS = new Set(['host', 'hostname', 'server', 'address', 'domain', 'relay'])
const USER_WORDS = new Set(['user', 'username', 'login', 'usr', 'userid'])
const PASSWORD_WORDS = new Set(['pass', 'password', 'passwd', 'pwd', 'secret'])
/** Words that say nothing more: `EMAIL_HOST_USER`, `smtp_auth_name`. */
const FURTHER_WORDS = new Set([...HOST_WORDS, 'auth', 'name', 'account', 'smtp', 'mail', 'email', 'credentials'])
const MAIL_WORDS = new Set(['mail', 'email', 'smtp', 'mailer', 'smtps', 'relay'])

/**
 * The login that belongs to the host of a mail server of the catalogue, by the names beside it: `MAIL_USERNAME` beside
 * `MAIL_HOST`, `user` and `pass` within what stands beside `host`. A name that is beside another host is none.
 */
export function mailNamesIn(catalogue: Lookups, named: readonly Named[]): ReadonlyMap<Named, MailName> {
  const found = new Map<Named, MailName>()
  const hosts = named.flatMap((one) => {
    const begin = beginOf(one)
    const facts = begin === null ? null : (addressOf(catalogue, one.text)?.facts ?? null)
    return begin === null ? [] : [{ one, begin, product: facts?.role === 'mail' ? facts.products[0] : undefined }]
  })
  for (const one of named) {
    // of several hosts the last one before it, or else the first after it
    const near = hosts.filter((h) => isBeside(one, h.one, h.begin))
    const at = named.indexOf(one)
    const host = near.findLast((h) => named.indexOf(h.one) < at) ?? near[0]
    const part = host?.product === undefined ? null : partOf(one, host.begin)
    if (!host?.product || part === null) continue
    const { vendor, credentialSet } = catalogue.product(host.product)
    const { user, password } = catalogue.credentialSet(credentialSet).pair
    const field = part === 'password' ? password : 'field' in user ? user.field : null
    if (field !== null) found.set(one, { field, vendor, product: host.product })
  }
  return found
}

/** How the names of a group begin that has a host: `mail` of `MAIL_HOST`, nothing of `host`; null for another name. */
function beginOf({ name, within }: Named): readonly string[] | null {
  const words = wordsOf(name)
  const last = words.at(-1)
  if (last === undefined || !HOST_WORDS.has(last)) return null
  const begin = words.slice(0, -1)
  const isMail = [...begin, ...within.flatMap(wordsOf)].some((word) => MAIL_WORDS.has(word))
  return isMail || begin.length === 0 ? begin : null
}

/** Whether a name stands in the group of a host, or in a part of it. */
function isBeside(one: Named, host: Named, begin: readonly string[]): boolean {
  if (!host.within.every((name, i) => one.within[i] === name)) return false
  return begin.every((word, i) => wordsOf(one.name)[i] === word) || one.within.length > host.within.length
}

function partOf({ name }: Named, begin: readonly string[]): 'user' | 'password' | null {
  const all = wordsOf(name)
  const words = begin.every((word, i) => all[i] === word) ? all.slice(begin.length) : all
  const isOf = (wanted: ReadonlySet<string>) =>
    words.some((word) => wanted.has(word)) && words.every((word) => wanted.has(word) || FURTHER_WORDS.has(word))
  return isOf(PASSWORD_WORDS) ? 'password' : isOf(USER_WORDS) ? 'user' : null
}

/** `spring.mail.host`, `SMTP_HOST`, `smtpHost` → their words */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter(Boolean)
}
