'use client'

import { useDeferredValue, useMemo, useRef } from 'react'
import { byteLength } from '@/lib/engine/signing/bytes'
import { bodyFindings, edgeFindings, MOST_BODY, secretFindings, type FieldFinding } from '@/lib/engine/signing/findings'
import { webhookOf } from '@/lib/engine/signing/search-request'
import type { Webhook, WebhookInput, WebhookReading } from '@/lib/engine/signing/webhooks/model'
import { readPasted } from '@/lib/engine/signing/webhooks/pasted'
import { signingBench } from '@/lib/vendors/signing'
import { ChecksTable } from './checks-table'
import { Panel, Reading, VisibleText } from './readout'
import { SearchResult } from './search-result'
import { useSearch, type Question } from './use-search'
import { useValues } from './use-values'
import { VerdictLine } from './verdict-line'
import { WebhookForm, type WebhookValues } from './webhook-form'

const INITIAL: WebhookValues = {
  headers: '',
  body: '',
  secret: '',
  method: 'POST',
  path: '',
  applicationKey: '',
  otherKey: '',
  observed: '',
}

function findingsOf({ form, words }: Webhook, input: WebhookInput): readonly FieldFinding[] {
  const json = words.body.json === 'always' || input.body.trimStart().startsWith('{')
  return [
    ...bodyFindings('body', input.body, json && /^\s*[{[]/.test(input.body)),
    ...(form === 'callback' ? secretFindings('secret', input.secret) : edgeFindings('secret', input.secret)),
    ...edgeFindings('path', input.path),
    ...edgeFindings('applicationKey', input.applicationKey),
  ]
}

/** Headers and body of a webhook in, a verdict part by part out, and the search for what went wrong. */
export function WebhookBench({ kind }: { readonly kind: string }) {
  const form = useRef<HTMLDivElement>(null)
  const [values, change] = useValues(INITIAL, ['secret', 'otherKey'], form)
  const input = useDeferredValue(values)
  const webhook = webhookOf(signingBench, kind)
  const tooLarge = useMemo(() => byteLength(input.body) > MOST_BODY, [input.body])
  const reading = useMemo(
    () => readPasted(webhook, tooLarge ? { ...input, body: '' } : input),
    [webhook, input, tooLarge],
  )
  const findings = useMemo(() => findingsOf(webhook, input), [webhook, input])
  const own = input.observed.trim() !== ''
  const observed = own ? input.observed : (reading.received?.text ?? '')
  const asks = reading.recipe !== null && observed !== '' && !tooLarge && (own || reading.valid === false)
  const question = useMemo<Question | null>(
    () => (asks ? { form: 'webhook', kind, input, observed } : null),
    [asks, kind, input, observed],
  )
  const search = useSearch(question)
  return (
    <div ref={form} className="grid items-start gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,25rem)_minmax(0,1fr)]">
      <WebhookForm webhook={webhook} values={values} change={change} findings={findings} />
      <div className="grid min-w-0 gap-8">
        <VerdictLine
          valid={tooLarge ? null : reading.valid}
          yes="Valid: the signature belongs to this secret and exactly these bytes."
          no="Not valid: with these values your code is right to refuse it."
          open={
            tooLarge
              ? 'The body is too large to read.'
              : 'Paste what arrived, and the secret. Nothing leaves this page.'
          }
        />
        <Panel title="Part by part">
          <ChecksTable checks={reading.checks} caption="Parts of the webhook" hook="data-part" />
        </Panel>
        <SignedParts reading={reading} />
        <Panel title="Which mistake it is">
          <SearchResult
            form={webhook.form}
            search={search}
            subject={own ? 'Your signature' : webhook.words.subject}
            received={!own}
            right={reading.expected}
            remaining={webhook.remaining}
            idle={
              reading.valid
                ? 'Nothing to look for. If your code refuses this webhook all the same, paste what it ' +
                  'calculated, and the bench names its mistake.'
                : 'The bench looks for the known mistakes as soon as there is a signature that does not fit.'
            }
          />
        </Panel>
      </div>
    </div>
  )
}

function SignedParts({ reading }: { readonly reading: WebhookReading }) {
  return (
    <Panel title="What is signed" measure={reading.joined}>
      <dl>
        {reading.signed.map((part) => (
          <div key={part.name} className="grid gap-x-3 border-b border-line py-1.5 sm:grid-cols-[7.5rem_1fr_auto]">
            <dt className="text-xs text-soft">{part.name}</dt>
            <dd className="data min-w-0">
              {part.text === '' ? (
                <span className="font-sans text-xs text-soft">empty</span>
              ) : (
                <VisibleText text={part.text.length > 500 ? `${part.text.slice(0, 500)}…` : part.text} />
              )}
            </dd>
            <dd className="data text-xs text-soft sm:text-right">{byteLength(part.text).toLocaleString('en-GB')} B</dd>
          </div>
        ))}
        <Reading
          label="Expected"
          hook="data-signature"
          strong
          value={reading.expected}
          absent="Needs the secret and what is signed."
        />
        <Reading label="Received" value={reading.received?.text ?? null} absent="No signature was pasted." />
      </dl>
    </Panel>
  )
}
