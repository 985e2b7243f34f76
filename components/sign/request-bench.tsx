'use client'

import { useDeferredValue, useMemo, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { Disclosure } from '@/components/ui/disclosure'
import { byteLength } from '@/lib/engine/signing/bytes'
import { BODY_FILE, curlCommand, opensslScript, readsBodyFromFile } from '@/lib/vendors/sinch/signing/commands'
import type { CurlRequest } from '@/lib/vendors/sinch/signing/curl'
import { MOST_BODY, requestFindings, type FieldFinding } from '@/lib/engine/signing/findings'
import { partsOfPath, type RequestInput } from '@/lib/engine/signing/request-input'
import { signInput, type Signed } from '@/lib/vendors/sinch/signing/request'
import { CurlFill } from './curl-fill'
import { TextArea, TextField } from './field'
import { LinesTable } from './lines-table'
import { Command, Panel, Reading } from './readout'
import { SearchResult } from './search-result'
import { useSearch, type Question } from './use-search'
import { useValues } from './use-values'

const INITIAL = {
  method: 'POST',
  path: '',
  body: '',
  contentType: 'application/json',
  timestamp: '',
  applicationKey: '',
  applicationSecret: '',
  observed: '',
  signsQuery: '',
}
type Values = typeof INITIAL
type Change = (next: Partial<Values>) => void

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const

const REMAINING = [
  'The secret: it may be that of another app, or an old one that was replaced in the dashboard.',
  'The body: compare its length in bytes with what your code hashed. A byte more or less is enough.',
  'The timestamp: it must be the one that was signed. Code that reads the clock twice signs one and sends another.',
  'Your code signs something in another way than any of the known mistakes. Let it print its string-to-sign, ' +
    'and compare it with the lines above.',
]

/** The form of a signed request, its read-out, and the search. */
export function RequestBench() {
  const form = useRef<HTMLDivElement>(null)
  const [values, change] = useValues(INITIAL, ['applicationSecret'], form, 'observed')
  const settled = useDeferredValue(values)
  const input = useMemo(() => toInput(settled), [settled])
  const tooLarge = useMemo(() => byteLength(input.body) > MOST_BODY, [input.body])
  const signed = useMemo(() => signInput(tooLarge ? { ...input, body: '' } : input), [input, tooLarge])
  const findings = useMemo(() => requestFindings(input), [input])
  const observed = settled.observed
  const question = useMemo<Question | null>(
    () => (observed.trim() === '' || tooLarge ? null : { form: 'request', input, observed }),
    [input, observed, tooLarge],
  )
  const search = useSearch(question)
  return (
    <div ref={form} className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <RequestForm values={values} change={change} findings={findings} />
      <div className="grid min-w-0 gap-8">
        <ReadOut input={input} signed={signed} tooLarge={tooLarge} />
        <Panel title="Which mistake made yours">
          <SearchResult
            form="request"
            search={search}
            subject="Your signature"
            right={signed.signature}
            remaining={REMAINING}
            idle={
              'Paste the signature or the Authorization header that your own code made. The bench then looks ' +
              'for the known mistakes, up to three at once.'
            }
          />
        </Panel>
        {tooLarge ? null : <Commands input={input} signed={signed} />}
      </div>
    </div>
  )
}

function toInput({ signsQuery, ...rest }: Values): RequestInput {
  return { ...rest, signsQuery: signsQuery !== '' }
}

type FormProps = { readonly values: Values; readonly change: Change; readonly findings: readonly FieldFinding[] }

function RequestForm({ values, change, findings }: FormProps) {
  const at = (field: keyof Values) => ({
    name: field,
    value: values[field],
    onChange: (value: string) => change({ [field]: value }),
    findings: findings.filter((f) => f.field === field),
  })
  return (
    <div className="grid min-w-0 gap-5">
      <CurlFill onFill={(request) => fillFrom(request, change)} />
      <div className="grid grid-cols-[7rem_minmax(0,1fr)] items-start gap-3">
        <TextField {...at('method')} label="Method" list={METHODS} />
        <TextField {...at('path')} label="Path" placeholder="/calling/v1/callouts" />
      </div>
      <SignsQuery values={values} change={change} />
      <TextArea
        {...at('body')}
        label="Body"
        optional
        hint="Byte for byte, lines ending in LF. Empty for a GET."
        rows={5}
      />
      <TextField {...at('contentType')} label="Content-Type" hint="Exactly as it is sent, charset included." />
      <TextField
        {...at('timestamp')}
        label="x-timestamp"
        placeholder="2026-01-02T03:04:05.678Z"
        action={
          <Button
            look="quiet"
            size="sm"
            className="-my-1 min-h-7"
            onClick={() => change({ timestamp: new Date().toISOString() })}
          >
            Use the time now
          </Button>
        }
      />
      <TextField
        {...at('applicationKey')}
        label="Application Key"
        hint="Sinch dashboard → Voice → Apps, or Verification → Apps."
      />
      <TextField
        {...at('applicationSecret')}
        label="Application Secret"
        hint="As the dashboard shows it. It stays in this page: nothing here is sent, kept or logged."
        secret
      />
      <TextArea
        {...at('observed')}
        label="Signature your code made"
        optional
        hint="The signature, the whole Authorization header, or the Content-MD5."
        rows={2}
      />
    </div>
  )
}

/** Asked only where it matters: SDKs differ on whether a query is signed. */
function SignsQuery({ values, change }: Pick<FormProps, 'values' | 'change'>) {
  if (partsOfPath(values.path).query === null) return null
  return (
    <label className="-mt-2 flex gap-2 text-xs">
      <input
        type="checkbox"
        name="signsQuery"
        checked={values.signsQuery !== ''}
        onChange={(event) => change({ signsQuery: event.target.checked ? 'yes' : '' })}
        className="mt-0.5 size-4 shrink-0 accent-accent"
      />
      <span>
        Sign the query too. The documentation speaks of the path; the Node and Java SDKs leave the query out, the .NET
        SDK signs it.
      </span>
    </label>
  )
}

/** Takes what a command says into the form, and says in words what that was. */
function fillFrom(request: CurlRequest, change: Change): string {
  const header = (name: string) => request.headers.find(([one]) => one.toLowerCase() === name)?.[1]
  const { path, query } = partsOfPath(/^https?:\/\//i.test(request.url) ? request.url : `https://${request.url}`)
  const authorization = header('authorization') ?? ''
  const key = /^application\s+([^:\s]+):/i.exec(authorization)?.[1]
  const timestamp = header('x-timestamp')
  change({
    method: request.method,
    path: query === null ? path : `${path}?${query}`,
    body: request.body,
    contentType: header('content-type') ?? '',
    ...(timestamp === undefined ? {} : { timestamp }),
    ...(key === undefined ? {} : { applicationKey: key, observed: authorization }),
  })
  const parts = [
    'method',
    'path',
    request.body === '' ? 'no body' : 'body',
    'Content-Type',
    ...(timestamp === undefined ? [] : ['x-timestamp']),
    ...(key === undefined ? [] : ['Application Key', 'signature']),
  ]
  return `Filled: ${parts.join(', ')}. The secret is never part of a signed command.`
}

type OutProps = { readonly input: RequestInput; readonly signed: Signed; readonly tooLarge?: boolean }

function ReadOut({ input, signed, tooLarge }: OutProps) {
  const late = 'The body is too large to read.'
  const needsSecret = tooLarge
    ? late
    : signed.key.kind === 'broken'
      ? 'The secret is not base64, so it is no key.'
      : 'Needs the Application Secret.'
  return (
    <div className="grid min-w-0 gap-8">
      <div className="min-w-0">
        {tooLarge ? (
          <Panel title="String-to-sign">{<p className="py-2 text-sm text-soft">{late}</p>}</Panel>
        ) : (
          <LinesTable signed={signed} />
        )}
        <div className="mt-3 rounded-md border border-line bg-well px-3 py-2">
          <p className="text-xs text-soft">The same as plain text, to compare with what your code prints</p>
          <pre data-string-to-sign="" className="data wire mt-1">
            {tooLarge ? '' : signed.stringToSign}
          </pre>
        </div>
      </div>
      <Panel title="Signature">
        <dl>
          <Reading
            label="Content-MD5"
            hook="data-content-md5"
            value={tooLarge ? null : signed.contentMd5}
            absent={tooLarge ? late : 'empty: there is no body'}
            note={signed.bodyBytes > 0 ? `of ${signed.bodyBytes.toLocaleString('en-GB')} bytes` : undefined}
          />
          <Reading
            label="Key"
            value={signed.key.kind === 'decoded' ? `${signed.key.bytes.length} bytes` : null}
            absent={needsSecret}
            note={
              signed.key.kind === 'decoded'
                ? `decoded from ${input.applicationSecret.length} characters of base64`
                : undefined
            }
          />
          <Reading
            label="Signature"
            hook="data-signature"
            strong
            value={tooLarge ? null : signed.signature}
            absent={needsSecret}
          />
          <Reading label="Authorization" value={tooLarge ? null : signed.authorization} absent={needsSecret} />
          {signed.lenientSignature && !tooLarge ? (
            <Reading
              label="Read leniently"
              value={signed.lenientSignature}
              absent=""
              note={
                'What Node’s Buffer makes of this secret without complaint. Java, .NET and PHP in strict mode ' +
                'refuse it.'
              }
            />
          ) : null}
        </dl>
      </Panel>
    </div>
  )
}

function Commands({ input, signed }: OutProps) {
  if (input.path === '' || signed.authorization === null) return null
  const file = readsBodyFromFile(input) ? `The body is long: save it as ${BODY_FILE} beside the command.` : ''
  return (
    <Panel title="The same on the command line" measure="bash">
      <div className="py-2">
        <Disclosure summary="As a curl command">
          <p className="text-xs text-soft">It carries the signature and not the secret. {file}</p>
          <Command label="curl command" text={curlCommand(input, signed)} />
        </Disclosure>
        <Disclosure summary="As an openssl script">
          <p className="text-xs text-soft">
            It reads the secret from SINCH_APPLICATION_SECRET, so it can be passed on. {file}
          </p>
          <Command label="openssl script" text={opensslScript(input)} />
        </Disclosure>
      </div>
    </Panel>
  )
}
