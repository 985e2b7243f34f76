'use client'

import { useDeferredValue, useMemo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { edgeFindings, secretFindings, type FieldFinding } from '@/lib/engine/signing/findings'
import { checkAccessToken } from '@/lib/vendors/sinch/signing/tokens/access'
import { checkRegistrationToken, type TokenReading } from '@/lib/vendors/sinch/signing/tokens/registration'
import { isoOf, readServerTime } from '@/lib/engine/signing/tokens/times'
import { ChecksTable } from './checks-table'
import { TextArea, TextField } from './field'
import { KeyAttempts } from './key-attempts'
import { MintPanel } from './mint-panel'
import { Panel, VisibleText } from './readout'
import { useClock } from './use-clock'
import { useValues } from './use-values'
import { VerdictLine } from './verdict-line'

type TokenKind = 'registration-token' | 'access-token'

const INITIAL = { token: '', applicationKey: '', applicationSecret: '', serverTime: '' }
type Values = typeof INITIAL

const VERDICTS = {
  'registration-token': {
    yes: 'Valid: claims, day and signature are in order.',
    no: 'Not valid: the SDK would be refused with this token.',
    open: 'Paste a token, the Application Key and the Application Secret. Nothing leaves this page.',
    unsigned: 'The claims are in order. The signature needs the Application Secret.',
  },
  'access-token': {
    yes: 'Nothing in the token speaks against it. Its signature cannot be checked here.',
    no: 'Not usable: an API would refuse this token.',
    open: 'Paste an access token. Nothing leaves this page.',
    unsigned: '',
  },
} as const

function findingsOf(kind: TokenKind, values: Values): readonly FieldFinding[] {
  const time = values.serverTime.trim() === '' || readServerTime(values.serverTime) !== null
  return [
    ...(time
      ? []
      : [
          {
            field: 'serverTime',
            status: 'fail' as const,
            message:
              'This is not a time a server writes: take the value of its Date header, or ISO 8601 with Z. ' +
              'The clock of this browser is used.',
          },
        ]),
    ...(kind === 'registration-token'
      ? [
          ...secretFindings('applicationSecret', values.applicationSecret),
          ...edgeFindings('applicationKey', values.applicationKey),
        ]
      : []),
  ]
}

function tokenFindings({ read }: TokenReading, token: string): readonly FieldFinding[] {
  return token.trim() === ''
    ? []
    : read.faults.map((fault) => ({
        field: 'token',
        status: fault.kind === 'white-space' ? 'warning' : 'fail',
        message: fault.text,
      }))
}

/** A token in, every claim judged, and for registration tokens the key that signed it. */
export function TokenBench({ kind }: { readonly kind: TokenKind }) {
  const form = useRef<HTMLDivElement>(null)
  const [values, change] = useValues(INITIAL, ['token', 'applicationSecret'], form, 'token')
  const settled = useDeferredValue(values)
  const clock = useClock()
  const now = readServerTime(settled.serverTime) ?? clock ?? 0
  const reading = useMemo(
    () =>
      kind === 'access-token'
        ? checkAccessToken({ token: settled.token, now })
        : checkRegistrationToken({ ...settled, now }),
    [kind, settled, now],
  )
  const findings = [...findingsOf(kind, values), ...tokenFindings(reading, settled.token)]
  const at = (field: keyof Values) => ({
    name: field,
    value: values[field],
    onChange: (value: string) => change({ [field]: value }),
    findings: findings.filter((f) => f.field === field),
  })
  const words = VERDICTS[kind]
  return (
    <div ref={form} className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <div className="grid min-w-0 gap-5">
        <TextArea
          {...at('token')}
          label={kind === 'access-token' ? 'Access token' : 'Registration token'}
          hint="With or without Bearer."
          rows={7}
          placeholder="eyJ…"
        />
        {kind === 'registration-token' ? (
          <>
            <TextField {...at('applicationKey')} label="Application Key" hint="Sinch dashboard → Voice → Apps." />
            <TextField
              {...at('applicationSecret')}
              label="Application Secret"
              hint="As the dashboard shows it. It stays in this page."
              secret
            />
          </>
        ) : null}
        <TextField
          {...at('serverTime')}
          label="Time of the server"
          optional
          hint={
            'The Date header of the answer that refused it. Empty: the clock of this browser' +
            `${clock === null ? '' : `, ${isoOf(clock) ?? ''}`}.`
          }
          placeholder="Fri, 02 Jan 2026 03:04:05 GMT"
          action={
            values.serverTime === '' ? null : (
              <Button look="quiet" size="sm" className="-my-1 min-h-7" onClick={() => change({ serverTime: '' })}>
                Use this clock
              </Button>
            )
          }
        />
        {kind === 'registration-token' ? (
          <MintPanel
            applicationKey={values.applicationKey}
            applicationSecret={values.applicationSecret}
            onUse={(token) => change({ token, serverTime: '' })}
          />
        ) : null}
      </div>
      <div className="grid min-w-0 gap-8">
        <VerdictLine
          valid={reading.valid}
          yes={words.yes}
          no={words.no}
          open={reading.checks.length > 0 ? words.unsigned : words.open}
        />
        {reading.checks.length > 0 ? (
          <Panel title="Claim by claim" measure={`compared with ${isoOf(now) ?? ''}`}>
            <ChecksTable checks={reading.checks} caption="Claims of the token" hook="data-claim" />
          </Panel>
        ) : null}
        {reading.read.fragment ? (
          <Panel title="What is left of the payload">
            <p className="data py-2">
              <VisibleText text={reading.read.fragment.slice(0, 2000)} />
            </p>
          </Panel>
        ) : null}
        <KeyAttempts attempts={reading.attempts} />
      </div>
    </div>
  )
}
