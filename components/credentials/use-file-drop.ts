'use client'

import { useEffect, useRef } from 'react'

/** Bytes: a larger file is no file of settings, and no archive that is read here. */
const LARGEST_FILE = 4 * 1024 * 1024

/**
 * Takes the text of a file that is dropped anywhere on the page, where nothing else takes it; without this the browser
 * would leave the page for it. It is read in the browser. @param onText null for a file that is too large
 */
export function useFileDrop(onText: (text: string | null) => void): void {
  const take = useRef(onText)
  useEffect(() => {
    take.current = onText
  }, [onText])
  useEffect(() => {
    const over = (event: DragEvent) => event.dataTransfer?.types.includes('Files') && event.preventDefault()
    const drop = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!file || event.defaultPrevented) return
      event.preventDefault()
      if (file.size > LARGEST_FILE) take.current(null)
      else void file.text().then((text) => take.current(text))
    }
    addEventListener('dragover', over)
    addEventListener('drop', drop)
    return () => {
      removeEventListener('dragover', over)
      removeEventListener('drop', drop)
    }
  }, [])
}
