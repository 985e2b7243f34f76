import type { MaskCatalogue } from '../model/catalogue'

/** Placeholders, variables and masks are what a reader must see. */
export function staysReadable(catalogue: MaskCatalogue, value: string): boolean {
  const kind = catalogue.kindOf(value)
  return kind === 'placeholder' || kind === 'variable' || kind === 'masked' || kind === 'empty'
}
