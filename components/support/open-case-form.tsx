'use client'

import { useActionState, useState } from 'react'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FormProduct } from '@/lib/engine/model/product'
import type { Reply } from '@/lib/engine/support/events'
import { ProductOptions } from '@/components/credentials/product-options'
import { Field, INPUT } from '@/components/ui/field'
import { PostingForm } from '@/components/ui/posting-form'

export type FormAction = (before: Reply | null, form: FormData) => Promise<Reply>

/** What a case is about, where that is known already. */
export type CaseSubject = { readonly product: string; readonly region: string | null }

type Props = {
  readonly products: readonly FormProduct[]
  readonly openCase: FormAction
  readonly subject?: CaseSubject | null
  /** who is signed in as themselves; null: the name is asked for */
  readonly person?: string | null
}

/** Product, region, a note: what the customer’s page is prepared with. */
export function OpenCaseForm({ products, openCase, subject = null, person = null }: Props) {
  const [reply, action, pending] = useActionState(openCase, null)
  const [chosen, setChosen] = useState(subject?.product ?? products[0]?.id ?? '')
  const [region, setRegion] = useState(subject?.region ?? '')
  const [note, setNote] = useState('')
  const [who, setWho] = useState('')
  const [ticket, setTicket] = useState('')
  const product = products.find((p) => p.id === chosen)
  const regions = product && product.regions.length > 1 ? product.regions : []
  return (
    <PostingForm action={action} className="grid gap-5">
      <Field id="product" label="Product">
        <select
          id="product"
          name="product"
          value={chosen}
          onChange={(event) => setChosen(event.target.value)}
          className={INPUT}
        >
          <ProductOptions products={products} />
        </select>
      </Field>
      {regions.length > 0 ? (
        <Field id="region" label="Region" note="The one that the customer uses now.">
          <select
            id="region"
            name="region"
            value={regions.some((r) => r.code === region) ? region : regions[0]?.code}
            onChange={(event) => setRegion(event.target.value)}
            className={INPUT}
            aria-describedby="region-note"
          >
            {regions.map((r) => (
              <option key={r.code} value={r.code}>{`${r.code} · ${r.label}`}</option>
            ))}
          </select>
        </Field>
      ) : null}
      {person === null ? (
        <Field id="who" label="Your name" note="As the customer sees it; “Support” if you leave it empty.">
          <input
            id="who"
            name="who"
            value={who}
            onChange={(event) => setWho(event.target.value)}
            maxLength={60}
            autoComplete="off"
            aria-describedby="who-note"
            className={INPUT}
          />
        </Field>
      ) : null}
      <Field id="ticket" label="Ticket" note="Its number, if there is one; the customer sees it too.">
        <input
          id="ticket"
          name="ticket"
          value={ticket}
          onChange={(event) => setTicket(event.target.value)}
          maxLength={60}
          autoComplete="off"
          aria-describedby="ticket-note"
          className={INPUT}
        />
      </Field>
      <Field id="note" label="Note" note="The customer sees it too. No secrets, no customer data that is not needed.">
        <textarea
          id="note"
          name="note"
          value={note}
          onChange={(event) => setNote(event.target.value)}
          rows={3}
          maxLength={1000}
          aria-describedby="note-note"
          className={INPUT}
        />
      </Field>
      {reply && !reply.ok ? (
        <Notice status="warning" role="alert">
          {reply.message}
        </Notice>
      ) : null}
      <div>
        <Button type="submit" look="primary" data-action="open-case" disabled={pending}>
          {pending ? 'Opening…' : 'Open a case'}
        </Button>
      </div>
    </PostingForm>
  )
}
