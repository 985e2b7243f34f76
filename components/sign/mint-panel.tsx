'use client'

import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { Notice } from '@/components/ui/notice'
import { mintRegistrationToken } from '@/lib/vendors/sinch/auth/registration-token'
import { isoOf } from '@/lib/engine/signing/tokens/times'
import { TextField } from './field'
import { Command } from './readout'

const LIFETIME = 600

type Props = {
  readonly applicationKey: string
  readonly applicationSecret: string
  readonly onUse: (token: string) => void
}
type Made = { readonly token: string; readonly userId: string; readonly expires: string }

/** Unique enough for a nonce, also where the page has no secure origin. */
function nonce(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Makes a registration token for a test. It is as good as one of the reader's own backend, and is marked so. */
export function MintPanel({ applicationKey, applicationSecret, onUse }: Props) {
  const [userId, setUserId] = useState('test-user')
  const [made, setMade] = useState<Made | null>(null)
  const [fault, setFault] = useState('')

  function mint() {
    const issuedAt = Math.floor(Date.now() / 1000)
    const minted = mintRegistrationToken({
      applicationKey,
      applicationSecret,
      userId,
      issuedAt,
      lifetime: LIFETIME,
      nonce: nonce(),
    })
    setMade(minted.ok ? { token: minted.token, userId, expires: isoOf(issuedAt + LIFETIME) ?? '' } : null)
    setFault(minted.ok ? '' : 'The Application Secret is not base64, so no key can be derived from it.')
  }

  const missing = [
    applicationKey === '' ? 'Application Key' : '',
    applicationSecret === '' ? 'Application Secret' : '',
    userId === '' ? 'User ID' : '',
  ].filter((name) => name !== '')
  return (
    <Disclosure summary={<span className="font-medium">Make a token for testing</span>}>
      <div className="grid gap-3 pt-1 pb-2">
        <TextField
          name="userId"
          label="User ID"
          value={userId}
          onChange={setUserId}
          hint="Your own name for the user."
        />
        <div className="flex flex-wrap items-center gap-3">
          <Button onClick={mint} disabled={missing.length > 0}>
            Make a token for testing
          </Button>
          {missing.length > 0 ? <p className="text-xs text-soft">Needs {missing.join(' and ')}.</p> : null}
        </div>
        {fault === '' ? null : <Notice status="fail">{fault}</Notice>}
        {made ? (
          <div data-minted="for-testing">
            <Notice status="warning">
              <strong className="font-semibold">For testing only.</strong> It was made in this page for the user{' '}
              {made.userId} and is a real credential until {made.expires}. In production your backend signs a token for
              a user it has authenticated.
            </Notice>
            <Command label="Registration token for testing" text={made.token} />
            <Button look="quiet" size="sm" className="mt-2" onClick={() => onUse(made.token)}>
              Check it above
            </Button>
          </div>
        ) : null}
      </div>
    </Disclosure>
  )
}
