'use client'

import { useRef, useState, type ReactNode } from 'react'
import type { View } from '@/components/explain/engine'
import { Button } from '@/components/ui/button'
import type { FormProduct } from '@/lib/engine/model/product'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { CustomerTextDesk } from './customer-text'
import { OpenCaseForm, type CaseSubject, type FormAction } from './open-case-form'

type Props = {
  readonly products: readonly FormProduct[]
  readonly openCase: FormAction
  readonly share: ShareActions
  /** the name of whoever is signed in as themselves, else null */
  readonly person: string | null
  /** stands above the form */
  readonly note: ReactNode
  /** the cases of this supporter */
  readonly cases: ReactNode
}

/** What a supporter does: read what a customer sent, reply, and work on it together. */
export function SupporterDesk({ products, openCase, share, person, note, cases }: Props) {
  const [subject, setSubject] = useState<CaseSubject | null>(null)
  const form = useRef<HTMLDivElement>(null)

  function together({ product, report }: View) {
    if (product !== null) setSubject({ product, region: report.region })
    form.current?.scrollIntoView({ block: 'start' })
    form.current?.querySelector<HTMLElement>('select')?.focus()
  }

  return (
    <div className="grid gap-12">
      <CustomerTextDesk
        share={share}
        person={person}
        renderTogether={(view) => (
          <div>
            <Button data-action="work-together" onClick={() => together(view)}>
              Work on it together
            </Button>
            <p className="mt-1 text-xs text-soft">
              Fills in product and region below; the customer’s secret stays with the customer.
            </p>
          </div>
        )}
      />
      <div
        ref={form}
        className={
          'grid scroll-mt-6 items-start gap-x-12 gap-y-10 border-t border-line-strong pt-6 ' +
          'lg:grid-cols-[22rem_minmax(0,1fr)]'
        }
      >
        <div className="grid gap-5">
          <h2 className="text-lg tracking-tight">Work on it together</h2>
          {note}
          <OpenCaseForm
            key={`${subject?.product} ${subject?.region}`}
            products={products}
            openCase={openCase}
            subject={subject}
            person={person}
          />
        </div>
        {cases}
      </div>
    </div>
  )
}
