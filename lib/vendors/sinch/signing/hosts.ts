import { verification } from '../products/verification'
import { voice } from '../products/voice'

const hosts = (product: {
  readonly regions: readonly { readonly host: string }[]
  readonly otherHosts: readonly { readonly host: string }[]
}) => [...product.regions.map((region) => region.host), ...product.otherHosts.map((other) => other.host)]

/** Every host that takes signed requests. */
export const SIGNED_HOSTS: readonly string[] = [...hosts(voice), ...hosts(verification)]

/** The host a path most likely belongs to: the signed APIs share none of their first segments. */
export function hostOf(path: string): string {
  if (path.startsWith('/verification/')) return verification.regions[0].host
  const management = voice.otherHosts[0].host
  return path.startsWith('/v1/') ? management : voice.regions[0].host
}
