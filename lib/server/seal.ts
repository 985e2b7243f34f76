import 'server-only'
import { sealData, unsealData } from 'iron-session'
import { FIRST_ID, sealingKeys } from './sealing-keys'

/**
 * Seals data for one purpose with the newest key.
 * @param seconds how long the seal may be opened; 0: for good
 */
export async function seal(purpose: string, data: unknown, seconds: number): Promise<string> {
  const [newest] = sealingKeys(purpose)
  if (!newest) throw new TypeError('There is no password to seal with')
  return sealData(data, { password: { [newest.id]: newest.secret }, ttl: seconds })
}

/**
 * Opens a seal of one purpose with any key that is still in the list; null for whatever does not open. Seals of which
 * the library cannot make sense are thrown by it; those that it refuses are an empty object.
 * @param seconds as it was sealed
 */
export async function unseal(sealed: string, purpose: string, seconds?: number): Promise<unknown> {
  const id = /^[^*]*\*(\d{1,16})\*/.exec(sealed)?.[1]
  if (id === undefined) return null
  const keys = sealingKeys(purpose)
  // a place in the list says nothing about which key it was, so each is tried; the seal's own code decides
  const tried = Number(id) < FIRST_ID ? keys : keys.filter((key) => key.id === id)
  for (const { secret } of tried) {
    const opened: unknown = await unsealData(sealed, {
      password: { [id]: secret },
      ...(seconds === undefined ? {} : { ttl: seconds }),
    }).catch(() => null)
    if (opened !== null && typeof opened === 'object' && Object.keys(opened).length > 0) return opened
  }
  return null
}
