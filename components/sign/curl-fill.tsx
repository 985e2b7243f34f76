'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import type { CurlFault, CurlRequest } from '@/lib/vendors/sinch/signing/curl'
import type { FieldFinding } from '@/lib/engine/signing/findings'
import { TextArea } from './field'

const FAULTS: Record<CurlFault, string> = {
  empty: 'Paste a curl command first.',
  'too-long': 'The command is longer than 1.2 million characters.',
  'not-curl': 'There is no curl in this text.',
  quotes: 'A quote is opened and not closed, so the shell would wait for more.',
  'no-url': 'There is no URL in the command.',
  'body-in-file':
    'The body is read from a file (@…), which this page cannot see. Paste the bytes of the file into the body field.',
}

/** Fills the form from a command. The reader of commands is loaded when it is needed. */
export function CurlFill({ onFill }: { readonly onFill: (request: CurlRequest) => string }) {
  const [text, setText] = useState('')
  const [finding, setFinding] = useState<FieldFinding | null>(null)
  const [done, setDone] = useState('')

  async function fill() {
    const { readCurl } = await import('@/lib/vendors/sinch/signing/curl')
    const read = readCurl(text)
    setFinding(read.ok ? null : { field: 'curl', status: 'fail', message: FAULTS[read.fault] })
    setDone(read.ok ? onFill(read.request) : '')
  }

  return (
    <Disclosure summary={<span className="font-medium">Fill from a curl command</span>}>
      <div className="grid gap-2 pt-1 pb-2">
        <TextArea
          name="curl"
          label="curl command"
          value={text}
          onChange={setText}
          rows={3}
          placeholder="curl -X POST https://calling.api.sinch.com/calling/v1/callouts -H 'x-timestamp: …'"
          findings={finding ? [finding] : []}
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={fill}>Fill the form</Button>
          <p aria-live="polite" className="text-xs text-soft">
            {done}
          </p>
        </div>
      </div>
    </Disclosure>
  )
}
