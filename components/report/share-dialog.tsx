'use client'

import { useEffect, useRef } from 'react'
import { Button } from '@/components/ui/button'
import { SENDS_NOTHING } from '@/components/ui/field'
import { CopyButton } from '@/components/ui/copy-button'
import { Notice } from '@/components/ui/notice'
import { senderOf, withSender, type SenderDraft } from '@/lib/engine/report/sender'
import { senderFaults } from '@/lib/engine/report/sender-search'
import type { SharedReport } from '@/lib/engine/report/shared'
import { LIFETIMES } from '@/lib/engine/report/sharing'
import { utcText } from '@/lib/engine/report/words'
import { catalogue } from '@/lib/vendors'
import { SenderFields } from './sender-fields'
import { SharePreview } from './share-preview'
import type { Carrier, Made, ShareStep, useShare } from './use-share'

type Props = { readonly share: ReturnType<typeof useShare> }

const TITLES: Record<ShareStep['kind'], string> = {
  preparing: 'Preparing the report',
  preview: 'Share this report',
  refused: 'This report cannot be shared now',
  made: 'The link is ready',
}

/** Preview, choice of link and expiry, the link and its end: nothing leaves the page before it was shown here. */
export function ShareDialog({ share }: Props) {
  const { step } = share
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      aria-labelledby="share-title"
      className={
        'm-auto w-[min(46rem,calc(100vw-1.5rem))] max-w-none rounded-lg border border-line-strong bg-paper p-0 ' +
        'text-ink shadow-float'
      }
    >
      <div className="grid max-h-[calc(100dvh-3rem)] grid-rows-[auto_minmax(0,1fr)]">
        <header className="flex items-center justify-between gap-4 border-b border-line px-5 py-3">
          <h2 id="share-title" key={step.kind} ref={takeFocus} tabIndex={-1} className="text-lg outline-none">
            {TITLES[step.kind]}
          </h2>
          <Button size="sm" look="quiet" onClick={() => dialog.current?.close()}>
            Close
          </Button>
        </header>
        <div className="overflow-y-auto px-5 pt-4">
          {step.kind === 'preparing' ? (
            <p className="pb-5 text-sm">It is searched for every value of your check, in every encoding.</p>
          ) : null}
          {step.kind === 'refused' ? (
            <Notice status="warning" className="mb-5">
              {step.refusal.message}
            </Notice>
          ) : null}
          {step.kind === 'preview' ? <Choose share={share} step={step} /> : null}
          {step.kind === 'made' ? <Link share={share} step={step} /> : null}
        </div>
      </div>
    </dialog>
  )
}

/** Each step begins at its title, for a screen reader too. */
function takeFocus(element: HTMLElement | null): void {
  element?.focus()
}

function Choose({
  share,
  step: { report, mark, refusal, busy },
}: {
  readonly share: Props['share']
  readonly step: Extract<ShareStep, { kind: 'preview' }>
}) {
  return (
    <form
      {...SENDS_NOTHING}
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        void share.make(report, mark)
      }}
    >
      <SenderFields share={share} />
      <SharePreview report={previewed(report, share.draft)} />
      <fieldset className="grid gap-2">
        <legend className="eyebrow mb-1">Which link</legend>
        <Choice
          share={share}
          value="stored"
          title="Stored link"
          text="Short. Kept on this site until it expires, and you can revoke it at any time."
        />
        <Choice
          share={share}
          value="self-contained"
          title="Self-contained link"
          text="Long. Carries the report in itself and stores nothing, so it cannot be revoked and does not expire."
        />
      </fieldset>
      {share.carrier === 'stored' ? <Expiry share={share} /> : null}
      <WhoAndHow carrier={share.carrier} />
      {refusal ? (
        <StoreRefusal
          message={refusal.message}
          offer={refusal.selfContained}
          onSelfContained={() => void share.make(report, mark, 'self-contained')}
        />
      ) : null}
      <div className="sticky bottom-0 -mx-5 flex justify-end border-t border-line bg-paper px-5 py-3">
        <Button type="submit" look="primary" disabled={busy} data-action="create-link">
          {busy ? 'Making the link' : 'Make the link'}
        </Button>
      </div>
    </form>
  )
}

/** The report with its sender, as far as what is written of the sender could be handed on. */
function previewed(report: SharedReport, draft: SenderDraft): SharedReport {
  const sender = senderOf(draft)
  return withSender(report, senderFaults(catalogue, sender) ? null : sender)
}

function Choice({
  share,
  value,
  title,
  text,
}: {
  readonly share: Props['share']
  readonly value: Carrier
  readonly title: string
  readonly text: string
}) {
  return (
    <label className="grid cursor-pointer grid-cols-[1.25rem_1fr] gap-x-2 text-sm">
      <input
        type="radio"
        name="carrier"
        value={value}
        checked={share.carrier === value}
        onChange={() => share.setCarrier(value)}
        className="mt-1 size-4 accent-accent"
      />
      <span>
        <span className="font-medium">{title}.</span> <span className="text-soft">{text}</span>
      </span>
    </label>
  )
}

function Expiry({ share }: { readonly share: Props['share'] }) {
  return (
    <fieldset>
      <legend className="eyebrow mb-1">It opens for</legend>
      <div className="flex flex-wrap gap-x-5 gap-y-2 text-sm">
        {LIFETIMES.map(({ id, label }) => (
          <label key={id} className="flex cursor-pointer items-center gap-2">
            <input
              type="radio"
              name="lifetime"
              value={id}
              checked={share.lifetime === id}
              onChange={() => share.setLifetime(id)}
              className="size-4 accent-accent"
            />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  )
}

function WhoAndHow({ carrier }: { readonly carrier: Carrier }) {
  return (
    <dl className="grid gap-x-4 gap-y-1.5 border-t border-line pt-4 text-sm sm:grid-cols-[9rem_1fr]">
      <dt className="text-soft">Who can open it</dt>
      <dd>
        Anyone who has the link, without signing in. Search engines are told not to keep it, and previews in chats say
        nothing of what is inside.
      </dd>
      <dt className="text-soft">How to revoke it</dt>
      <dd>
        {carrier === 'stored'
          ? 'With the button that you get with the link, with the same button on the page of the link while ' +
            'this browser session lasts, or from anywhere with its revocation link. It takes effect at once.'
          : 'Not at all: whoever has the link has the report.'}
      </dd>
    </dl>
  )
}

function StoreRefusal({
  message,
  offer,
  onSelfContained,
}: {
  readonly message: string
  readonly offer: boolean
  readonly onSelfContained: () => void
}) {
  return (
    <Notice status="could-not-verify" role="alert">
      <p>{message}</p>
      {offer ? (
        <p className="mt-2 flex flex-wrap items-center gap-3">
          <span>A self-contained link needs no store:</span>
          <Button size="sm" data-action="self-contained" onClick={onSelfContained}>
            Make a self-contained link
          </Button>
        </p>
      ) : null}
    </Notice>
  )
}

function Link({
  share,
  step: { made, revoked, busy },
}: {
  readonly share: Props['share']
  readonly step: Extract<ShareStep, { kind: 'made' }>
}) {
  return (
    <div className="grid gap-4 pb-5 text-sm">
      <output data-share-url={made.url} className="data wire max-h-32 overflow-auto rounded-md bg-well p-3 text-xs">
        {made.url}
      </output>
      <div className="flex flex-wrap gap-2">
        <CopyButton look="secondary" text={made.url} label="Copy the link" action="copy-link" />
        {made.stored ? (
          <CopyButton
            look="secondary"
            text={made.stored.revokeUrl}
            label="Copy the revocation link"
            action="copy-revocation-link"
          />
        ) : null}
      </div>
      <p className="max-w-[68ch]">
        {made.stored
          ? `It opens until ${utcText(made.stored.expiresAt)} for anyone who has it.`
          : 'It opens for anyone who has it, for good. Nothing was stored, so there is nothing to revoke.'}
      </p>
      {made.stored ? <End made={made} share={share} revoked={revoked} busy={busy} /> : null}
    </div>
  )
}

function End({
  made,
  share,
  revoked,
  busy,
}: {
  readonly made: Made
  readonly share: Props['share']
  readonly revoked: string | null
  readonly busy: boolean
}) {
  return (
    <div className="flex flex-wrap items-center gap-3 border-t border-line pt-4">
      <Button
        look="danger"
        size="sm"
        data-action="revoke"
        disabled={busy || revoked !== null}
        onClick={() => void share.end(made)}
      >
        Revoke this link now
      </Button>
      <span aria-live="polite">
        {revoked ?? 'Keep the revocation link if you may want to end it from another browser.'}
      </span>
    </div>
  )
}
