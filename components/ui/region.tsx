'use client'

import { createContext, use, type HTMLAttributes, type ReactNode } from 'react'

const Place = createContext<string | null>(null)

/** Names the part of the page in which regions stand that stand in another part, too. */
export function Within({ place, children }: { readonly place: string; readonly children: ReactNode }) {
  return <Place value={place}>{children}</Place>
}

/** The name of a region, with the part of the page that it is in. */
export function useRegionName(name: string): string {
  const place = use(Place)
  return place === null ? name : `${name}, ${place}`
}

/** A part of a page with a name of its own. */
export function Region({ name, ...rest }: HTMLAttributes<HTMLElement> & { readonly name: string }) {
  return <section aria-label={useRegionName(name)} {...rest} />
}
