/** A place of the product. */
export type NavItem = { readonly href: string; readonly label: string }

/** What a person does here, in the order of the navigation. */
export const TOOLS: readonly NavItem[] = [
  { href: '/check', label: 'Check' },
  { href: '/explain', label: 'Explain' },
  { href: '/compare', label: 'Compare' },
  { href: '/sign', label: 'Sign' },
]

/** What a person looks up here. */
export const REFERENCE: readonly NavItem[] = [
  { href: '/guide', label: 'Guide' },
  { href: '/products', label: 'Products' },
  { href: '/problems', label: 'Problems' },
]

/** Where supporters work. */
export const DESK: NavItem = { href: '/support', label: 'Support desk' }
