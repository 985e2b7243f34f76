import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { Bench } from '@/components/sign/bench'
import { HowMade } from '@/components/sign/how-made'
import { KindNav } from '@/components/sign/kind-nav'
import { Notice } from '@/components/ui/notice'
import { PageHead } from '@/components/ui/page'
import type { SigningKind } from '@/lib/engine/model/signing'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = {
  title: 'Signing bench',
  description: `Rebuild a ${catalogue.vendorNames} signature line by line, and find the mistake that made yours.`,
}

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function SignPage({ searchParams }: { readonly searchParams: Search }) {
  const text = catalogue.signingKind((await searchParams).kind)
  if (!text) notFound()
  return (
    <>
      <PageHead title="Signing bench" lead={text.lead}>
        {text.form === 'explained' ? null : (
          <p className="mt-2 text-sm text-soft">
            Everything is calculated in this page. What you enter is sent nowhere, kept nowhere, and gone when you
            leave.
          </p>
        )}
      </PageHead>
      <KindNav kinds={catalogue.signingKinds} kind={text.kind} />
      {text.form === 'explained' ? null : <Calculator kind={text} />}
      <HowMade text={text} />
    </>
  )
}

function Calculator({ kind: { kind, form, title } }: { readonly kind: SigningKind }) {
  return (
    <>
      <noscript>
        <Notice status="warning" className="mb-8">
          The bench calculates in your browser, which needs JavaScript. How the signature is made stands below, to
          follow by hand or with openssl.
        </Notice>
      </noscript>
      <h2 className="sr-only">{title}</h2>
      <Bench key={kind} kind={kind} form={form} />
    </>
  )
}
