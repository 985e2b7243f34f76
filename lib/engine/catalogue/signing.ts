import type { SigningKind } from '../model/signing'
import type { Vendor } from '../model/vendor'

/** What the signing bench offers. */
export type SigningCatalogue = {
  /** in the order in which the navigation shows them */
  readonly signingKinds: readonly SigningKind[]
  /** the kind of an id from an address; for any other text the first kind, null where there is none */
  signingKind(id: unknown): SigningKind | null
}

export function composeSigning(vendors: readonly Pick<Vendor, 'signingKinds'>[]): SigningCatalogue {
  const signingKinds = vendors.flatMap((v) => v.signingKinds)
  if (new Set(signingKinds.map((k) => k.kind)).size !== signingKinds.length)
    throw new TypeError('Two forms of the signing bench have the same id')
  return {
    signingKinds,
    signingKind: (id) => signingKinds.find((k) => k.kind === id) ?? signingKinds[0] ?? null,
  }
}
