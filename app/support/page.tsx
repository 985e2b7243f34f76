import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CaseList } from '@/components/support/case-list'
import { LeaveForm } from '@/components/support/leave-form'
import { OneFieldForm } from '@/components/support/one-field-form'
import { SupporterDesk } from '@/components/support/supporter-desk'
import { Notice } from '@/components/ui/notice'
import { PageHead, Section } from '@/components/ui/page'
import { formProductOf } from '@/lib/engine/credentials/form'
import { caseNamesOf } from '@/lib/engine/support/names'
import { ownCases } from '@/lib/server/support/supporter-actions'
import { access, readSupporter, type Access } from '@/lib/server/support/supporter-session'
import { leave, openCase, signIn } from './actions'

export const metadata: Metadata = { title: 'Support', robots: { index: false } }

export default async function SupportPage() {
  const how = access()
  const supporter = await readSupporter()
  return (
    <>
      <PageHead
        title="Support desk"
        lead={
          'Read what a customer sent, reply, and where that is not enough walk them through it: both see the same ' +
          'results, the secret stays on the customer’s side, and nothing is shown before the customer shares it.'
        }
      />
      <p className="mb-8 max-w-[68ch] text-sm text-soft">
        Are you the customer?{' '}
        <Link href="/join" prefetch={false} className="link">
          Join a case with the code you were given
        </Link>
        .
      </p>
      {how === 'refused' ? (
        <Refused />
      ) : how === 'passphrase' && !supporter ? (
        <SignIn />
      ) : (
        <SupporterSide how={how} signedIn={supporter !== null} />
      )}
    </>
  )
}

function Refused() {
  return (
    <Notice status="not-tested">
      Support cases are off on this server: no SUPPORT_PASSPHRASE is set, and without one anybody could open a case in
      your name. The operator switches them on by setting SUPPORT_PASSPHRASE to 12 characters or more.
    </Notice>
  )
}

function SignIn() {
  return (
    <OneFieldForm
      action={signIn}
      id="passphrase"
      label="Passphrase"
      note="The one that the operator of this server gave to its supporters."
      submit="Sign in"
      hook="sign-in"
    />
  )
}

async function SupporterSide({ how, signedIn }: { readonly how: Access; readonly signedIn: boolean }) {
  const cases = (await ownCases()) ?? []
  return (
    <SupporterDesk
      products={catalogue.products.map((p) => formProductOf(catalogue, p))}
      openCase={openCase}
      note={
        how === 'open' ? (
          <Notice status="warning">
            No SUPPORT_PASSPHRASE is set, so everybody who reaches this server can open a case. That is meant for
            development on this machine; a public server refuses it.
          </Notice>
        ) : null
      }
      cases={
        <div>
          <Section title="Your cases" className="pb-6">
            <CaseList cases={cases} names={caseNamesOf(catalogue)} />
          </Section>
          {signedIn ? <LeaveForm leave={leave} /> : null}
        </div>
      }
    />
  )
}
