'use client'

import Link from 'next/link'
import { lazy, Suspense, useEffect, type ReactNode } from 'react'
import { Button } from '@/components/ui/button'
import { Field, INPUT, SENDS_NOTHING } from '@/components/ui/field'
import type { FormProduct } from '@/lib/engine/model/product'
import { CredentialField } from './credential-field'
import { ProductOptions } from './product-options'
import { inspectPaste } from './paste'
import type { useCredentials } from './use-credentials'

/** Nothing is imported before somebody pastes or drops something, so what shows it comes then. */
const ImportOutcome = lazy(() => import('./import-outcome').then((m) => ({ default: m.ImportOutcome })))

type Props = {
  readonly products: readonly FormProduct[]
  readonly form: ReturnType<typeof useCredentials>
  readonly running: boolean
  /** values are on their way into the form */
  readonly waiting?: boolean
  readonly onRun: () => void
  readonly onForget: () => void
  /** where the values go, where that is not the server */
  readonly fate?: ReactNode
  readonly children?: ReactNode
}

/** The fields of the chosen product and no others. */
export function CredentialForm(props: Props) {
  const { products, form, running, waiting = false, onRun, onForget, fate, children } = props
  const { state, dispatch, fields, product, values, findings, isSecret, imports, take, choose, repair } = form

  useEffect(() => {
    const clear = (event: PageTransitionEvent) =>
      (event.type === 'pagehide' || event.persisted) && dispatch({ type: 'clear-secrets' })
    addEventListener('pagehide', clear)
    addEventListener('pageshow', clear)
    return () => {
      removeEventListener('pagehide', clear)
      removeEventListener('pageshow', clear)
    }
  }, [dispatch])

  return (
    <form
      {...SENDS_NOTHING}
      data-form="check"
      noValidate
      className="grid gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        onRun()
      }}
    >
      {imports ? (
        <Suspense>
          <ImportOutcome
            imported={imports.imported}
            products={products}
            fields={fields}
            chosen={imports.chosen}
            onChoose={(set) => choose(imports.imported, set)}
          />
        </Suspense>
      ) : null}
      <LabelledSelect
        id="product"
        label="Product"
        value={state.product}
        onChange={(value) => dispatch({ type: 'product', product: value })}
      >
        <ProductOptions products={products} />
      </LabelledSelect>
      {product && product.fields.includes('region') && product.regions.length > 1 ? (
        <LabelledSelect
          id="region"
          label="Region"
          note={product.regionNote}
          value={values.region ?? ''}
          onChange={(value) => dispatch({ type: 'value', field: 'region', value })}
        >
          {product.regions.map((r) => (
            <option key={r.code} value={r.code}>
              {`${r.code} · ${r.label}`}
            </option>
          ))}
        </LabelledSelect>
      ) : null}
      {product?.fields
        .flatMap((id) => (id !== 'region' && fields[id] ? [[id, fields[id]] as const] : []))
        .map(([id, field]) => (
          <CredentialField
            key={id}
            id={id}
            field={field}
            value={state.values[id] ?? ''}
            masked={isSecret(id, state.values[id] ?? '')}
            kept={state.kept.includes(id)}
            findings={findings.filter((f) => f.field === id)}
            onChange={(value) => dispatch({ type: 'value', field: id, value })}
            onPaste={(event) => void inspectPaste(event)?.then((pasted) => take(pasted, id))}
            onRepair={repair}
          />
        ))}
      <p role="status" className="text-xs text-soft empty:hidden">
        {state.note}
      </p>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" look="primary" disabled={running || waiting} className="min-w-36">
          {running ? 'Checking…' : 'Run the check'}
        </Button>
        {state.kept.length > 0 ? (
          <Button look="secondary" data-action="forget" onClick={onForget}>
            Forget
          </Button>
        ) : null}
      </div>
      <p className="text-xs text-soft">
        {fate ?? (
          <>
            Sent once to this server to call {product?.vendorName ?? 'the vendor'}; kept sealed in this browser session
            for two hours at most; never stored, never logged:{' '}
            <Link href="/trust" prefetch={false} className="link">
              what shows that
            </Link>
            .
          </>
        )}{' '}
        You may paste a curl command or a file of settings into any field, or drop a file here.
      </p>
      {children}
    </form>
  )
}

type SelectProps = {
  readonly id: string
  readonly label: string
  readonly note?: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly children: ReactNode
}

function LabelledSelect({ id, label, note, value, onChange, children }: SelectProps) {
  return (
    <Field id={id} label={label} {...(note === undefined ? {} : { note })}>
      <select
        id={id}
        name={id}
        value={value}
        aria-describedby={note ? `${id}-note` : undefined}
        onChange={(event) => onChange(event.target.value)}
        className={INPUT}
      >
        {children}
      </select>
    </Field>
  )
}
