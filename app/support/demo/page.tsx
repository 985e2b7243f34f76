import type { Metadata } from 'next'
import Link from 'next/link'
import { DemoCase } from '@/components/support/demo/demo-case'
import { DEMO_KEYS, DEMO_PRODUCT } from '@/components/support/demo/demo-keys'
import { PageHead } from '@/components/ui/page'
import { Queries } from '@/components/ui/queries'
import { previewOf } from '@/lib/engine/check/preview'
import { formFieldsOf, formProductOf } from '@/lib/engine/credentials/form'
import { caseNamesOf } from '@/lib/engine/support/names'
import { unfitStepsFor } from '@/lib/engine/support/steps'
import { env } from '@/lib/server/env'
import { catalogue } from '@/lib/vendors'

export const metadata: Metadata = { title: 'A case to click through' }

/** The desk without a second person: it needs neither a sign-in nor a simulator beside the server. */
export default function DemoCasePage() {
  const whole = formProductOf(catalogue, catalogue.product(DEMO_PRODUCT))
  const [first, ...others] = whole.regions.filter(({ code }) => DEMO_KEYS.some(({ region }) => region === code))
  if (!first) throw new TypeError(`No region of ${DEMO_PRODUCT} has test keys for the case to click through`)
  return (
    <>
      <PageHead
        title="A case to click through"
        lead={
          'You are both: what one side does appears on the other. Nothing is sent to a vendor: the keys are test ' +
          'keys, and a simulated vendor in this page answers.'
        }
      >
        <p className="mt-3 text-sm text-soft">
          The same pages as in a{' '}
          <Link href="/support" prefetch={false} className="link">
            case of the desk
          </Link>
          , kept in this page alone: a reload begins anew.
        </p>
      </PageHead>
      <Queries>
        <DemoCase
          origin={env().ORIGIN}
          product={{ ...whole, regions: [first, ...others] }}
          fields={formFieldsOf(catalogue)}
          names={caseNamesOf(catalogue)}
          plans={Object.fromEntries(
            [first, ...others].map(({ code }) => [code, previewOf(catalogue, DEMO_PRODUCT, code)]),
          )}
          unfit={unfitStepsFor(catalogue, DEMO_PRODUCT)}
        />
      </Queries>
    </>
  )
}
