'use client'

import { useRouter } from 'next/navigation'
import { handOverCalls } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'

/** Takes a refused call to where it is held against one that works. @param writeCall gives null where there is none */
export function CompareButton({ writeCall }: { readonly writeCall: () => Promise<string | null> }) {
  const router = useRouter()

  async function compare() {
    const text = await writeCall()
    if (text === null) return
    handOverCalls({ fails: text })
    router.push('/compare')
  }

  return (
    <Button data-action="compare" onClick={() => void compare()}>
      I have a call that works
    </Button>
  )
}
