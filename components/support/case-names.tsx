'use client'

import { createContext, use, type ReactNode } from 'react'
import type { CaseNames } from '@/lib/engine/support/names'

const Names = createContext<CaseNames | null>(null)

/** Hands the names of products and fields to the parts of a case, which need not carry the catalogue for them. */
export function CaseNamesProvider({ names, children }: { readonly names: CaseNames; readonly children: ReactNode }) {
  return <Names value={names}>{children}</Names>
}

export function useCaseNames(): CaseNames {
  const names = use(Names)
  if (!names) throw new Error('A part of a case stands outside its board')
  return names
}
