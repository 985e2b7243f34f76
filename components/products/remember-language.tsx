'use client'

import { useEffect } from 'react'

/** The one thing that is kept here: the id of a language, never a value of anybody's. */
const KEY = 'code-language'

type Props = {
  readonly chosen: string | null
  /** language → the address of this page with it */
  readonly hrefs: Readonly<Record<string, string>>
}

/** Keeps the language that was chosen, and takes it up on a page whose address names none. */
export function RememberLanguage({ chosen, hrefs }: Props) {
  useEffect(() => {
    try {
      if (chosen !== null) return void localStorage.setItem(KEY, chosen)
      const href = hrefs[localStorage.getItem(KEY) ?? '']
      // where somebody came to on the page stays: only a click on a language leads to the code
      if (href) location.replace(`${href.split('#')[0]}${location.hash}`)
    } catch {
      // a browser that keeps nothing: the address holds the choice all the same
    }
  }, [chosen, hrefs])
  return null
}
