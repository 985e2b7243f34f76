/** The places of the product, in the order of the navigation. */
export const NAV = [
  { href: '/check', label: 'Check' },
  { href: '/explain', label: 'Explain' },
  { href: '/guide', label: 'Guide' },
  { href: '/sign', label: 'Sign' },
  { href: '/products', label: 'Products' },
  { href: '/problems', label: 'Problems' },
  { href: '/support', label: 'Support' },
] as const
