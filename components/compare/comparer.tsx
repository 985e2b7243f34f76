'use client'

import { useCallback, useId, useState } from 'react'
import { Button } from '@/components/ui/button'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import type { ShareActions } from '@/lib/engine/report/sharing'
import type { Difference } from '@/lib/engine/compare/model'
import { DifferenceRows, Folded } from './difference-rows'
import type { CompareView } from './engine'
import { SideBox } from './side-box'
import { Trial } from './trial'
import { useCompare } from './use-compare'
import type { TrialAction } from './use-trial'

const SAME =
  'What the clients added is folded away below. Then time, network or the address of the caller differs: try both ' +
  'calls again, one right after the other, from one machine.'
const RANKED =
  'The likeliest comes first. What is certain was seen in the value or in a whole exchange; the rest is proven by ' +
  'trying only.'

type Props = { readonly action: TrialAction; readonly share: ShareActions }

/** Two boxes, and under them what differs between the calls in them. Nothing is sent before a button is pressed. */
export function Comparer({ action, share }: Props) {
  const { texts, set, secret, setSecret, state, clear } = useCompare()
  const { view, phase } = state
  const read = view?.comparison ?? null
  const isEmpty = texts.works === '' && texts.fails === ''
  return (
    <div className="grid gap-8">
      <div className="grid gap-x-8 gap-y-4 lg:grid-cols-2">
        {(['works', 'fails'] as const).map((side) => (
          <SideBox
            key={side}
            side={side}
            text={texts[side]}
            onText={(text) => set(side, text)}
            problem={view?.problems[side] ?? null}
            read={read?.[side] ?? null}
          />
        ))}
      </div>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p className="max-w-[60ch] text-xs text-soft">
          Both are read and compared in this browser, as soon as they can be read. Secrets are shown by their length and
          a fingerprint only, and a box that was read is covered until you are in it.
        </p>
        {isEmpty ? null : (
          <Button size="sm" look="quiet" data-action="forget" onClick={clear}>
            Clear both
          </Button>
        )}
      </div>
      {view?.isSigned ? <SecretField value={secret} onValue={setSecret} /> : null}
      <section aria-label="Comparison" data-comparison={read ? 'done' : 'empty'} className="grid min-w-0 gap-8">
        {phase === 'failed' ? (
          <Notice status="could-not-verify" role="alert">
            The part of this page that compares could not be started or was stopped by the browser. Reload the page and
            paste again.
          </Notice>
        ) : null}
        {view && read && view.requests ? (
          <Result
            key={read.differences.map(({ key }) => key).join()}
            view={view}
            secret={secret}
            action={action}
            share={share}
          />
        ) : (
          <Waiting texts={texts} isRunning={phase === 'running'} />
        )}
      </section>
    </div>
  )
}

function Waiting({
  texts,
  isRunning,
}: {
  readonly texts: { works: string; fails: string }
  readonly isRunning: boolean
}) {
  const isEmpty = texts.works + texts.fails === ''
  const missing = texts.works.trim() === '' ? 'one that works' : texts.fails.trim() === '' ? 'the one that fails' : null
  return (
    <p role="status" className="border-t border-line pt-4 text-sm text-soft">
      {isRunning
        ? 'Reading what you pasted.'
        : missing === null
          ? 'A call has to be found in both boxes before they can be compared.'
          : `Nothing is compared yet: ${isEmpty ? 'paste two calls' : `paste ${missing} too`}.`}
    </p>
  )
}

function Result({ view, secret, action, share }: Props & { readonly view: CompareView; readonly secret: string }) {
  const [decisive, setDecisive] = useState<ReadonlySet<string> | null>(null)
  const onDecided = useCallback((keys: ReadonlySet<string>) => setDecisive(keys), [])
  const { comparison, requests, titles, exports } = view
  if (!comparison || !requests) return null
  const { differences, folded } = comparison
  return (
    <>
      <div>
        <header className="border-t-3 border-ink pt-4">
          <div role="status">
            <h2 className="max-w-[42ch] text-xl leading-tight tracking-tight">{headline(differences)}</h2>
          </div>
          <p className="mt-2 max-w-[68ch] text-sm text-soft">{differences.length === 0 ? SAME : RANKED}</p>
          {exports ? (
            <div className="mt-4 flex flex-wrap gap-2">
              <CopyButton look="secondary" text={exports.ticket} label="Copy for a ticket" action="copy-ticket" />
              <CopyButton
                look="secondary"
                text={exports.failing}
                label="Copy curl of the failing call"
                action="copy-curl"
              />
              {exports.fixed ? (
                <CopyButton
                  look="secondary"
                  text={exports.fixed}
                  label="Copy curl of the fixed call"
                  action="copy-curl-fixed"
                />
              ) : null}
            </div>
          ) : null}
        </header>
        <div className="mt-5">
          <DifferenceRows differences={differences} titles={titles} decisive={decisive} />
          <Folded folded={folded} />
        </div>
      </div>
      {requests.works.foreign === null && requests.fails.foreign === null ? (
        <Trial
          {...requests}
          differences={differences}
          secret={secret || null}
          action={action}
          share={share}
          onDecided={onDecided}
        />
      ) : (
        <Notice status="not-tested">
          One of the calls goes to a host that is none of the catalogue’s. Such a call is compared and never tried from
          here.
        </Notice>
      )}
    </>
  )
}

function headline(differences: readonly Difference[]): string {
  const [first] = differences
  const telling = differences.filter(({ relevance }) => relevance === 'certain' || relevance === 'likely').length
  if (!first) return 'No difference that an API looks at.'
  if (telling === 0) return 'Nothing that differs is a likely cause.'
  return telling === 1
    ? `One difference that can be the cause: ${lower(first.title)}.`
    : `${telling} differences that can be the cause.`
}

/** A title within a sentence; names of headers and abbreviations keep their letters. */
function lower(title: string): string {
  return /^[A-Z][a-z]+(?: |$)/.test(title) && !/^(?:Authorization|Content|Basic|Postman)/.test(title)
    ? `${title[0]?.toLowerCase()}${title.slice(1)}`
    : title
}

/** The secret that a signed call was made with: with it the signature is calculated here. */
function SecretField({ value, onValue }: { readonly value: string; readonly onValue: (value: string) => void }) {
  const id = useId()
  return (
    <div className="grid max-w-xl gap-1.5">
      <label htmlFor={id} className="text-sm font-semibold">
        Application secret <span className="font-normal text-soft">(optional)</span>
      </label>
      <input
        id={id}
        name="applicationSecret"
        type="password"
        value={value}
        onChange={(event) => onValue(event.target.value)}
        autoComplete="off"
        spellCheck={false}
        aria-describedby={`${id}-note`}
        className="data min-h-10 rounded-md border border-line-strong bg-sheet px-3"
      />
      <p id={`${id}-note`} className="text-xs text-soft">
        The failing call is signed. With the secret its signature is calculated in this browser, and what was signed
        otherwise is named. It leaves the browser only where you try it, to sign the call that stands in.
      </p>
    </div>
  )
}
