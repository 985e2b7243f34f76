'use client'

import { useEffect, useRef, type RefObject } from 'react'

/**
 * Takes over what somebody entered before the code of the page had come.
 * @param take gets the value that the control has when its code runs for the first time, unless it is empty
 */
export function useEarlyValue(control: RefObject<HTMLInputElement | null>, take: (value: string) => void): void {
  const first = useRef(take)
  useEffect(() => {
    const value = control.current?.value ?? ''
    if (value !== '') first.current(value)
  }, [control])
}
