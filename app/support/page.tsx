import { catalogue } from '@/lib/vendors'
import type { Metadata } from 'next'
import Link from 'next/link'
import { CaseList } from '@/components/support/case-list'
import { CustomerTextDesk } from '@/components/support/customer-text'
import { LeaveForm, SignOutForm } from '@/components/support/leave-form'
import { OneFieldForm } from '@/components/support/one-field-form'
import { SupporterDesk } from '@/components/support/supporter-desk'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { PageHead, Section } from '@/components/ui/page'
import { formProductOf } from '@/lib/engine/credentials/form'
import { caseNamesOf } from '@/lib/engine/support/names'
import { ownCases } from '@/lib/server/support/supporter-actions'
import { refusalSentence } from '@/lib/server/people/refusals'
import { access, readPerson, readSupporter, type Access } from '@/lib/server/support/supporter-session'
import { create, prepare, revoke } from '../r/actions'
import { leave, openCase, signIn, signOut } from './actions'

export const metadata: Metadata = { title: 'Support desk' }

const SHARE = { prepare, create, revoke }

type Search = Promise<Readonly<Record<string, string | string[] | undefined>>>

export default async function SupportPage({ searchParams }: { readonly searchParams: Search }) {
  const how = access()
  const supporter = await readSupporter()
  const refusal = refusalSentence((await searchParams)['sign-in'])
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
        . New at the desk?{' '}
        <Link href="/support/demo" prefetch={false} className="link">
          Click through a case alone
        </Link>
        , with test keys: you are both sides.
      </p>
      {refusal ? (
        <Notice status="warning" role="alert" className="mb-8">
          {refusal}
        </Notice>
      ) : null}
      {how === 'refused' || (how !== 'open' && !supporter) ? (
        <div className="grid gap-12">
          <CustomerTextDesk share={SHARE} />
          <section aria-labelledby="together" className="border-t border-line-strong pt-6">
            <h2 id="together" className="mb-4 text-lg tracking-tight">
              Work on it together
            </h2>
            {how === 'refused' ? <Refused /> : how === 'people' ? <ProviderSignIn /> : <SignIn />}
          </section>
        </div>
      ) : (
        <SupporterSide how={how} signedIn={supporter !== null} />
      )}
    </>
  )
}

function Refused() {
  return (
    <Notice status="not-tested">
      Support cases are off on this server: neither a sign-in provider nor a SUPPORT_PASSPHRASE is set, and without one
      anybody could open a case in your name. The operator switches them on by setting SUPPORT_OIDC_ISSUER and what
      belongs to it, or SUPPORT_PASSPHRASE to 12 characters or more.
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

/** A route that leads to the provider. */
const SIGN_IN = '/support/sign-in'

/** A link and no form: a form may not lead to another origin. */
function ProviderSignIn() {
  return (
    <div className="grid justify-items-start gap-2">
      <a href={SIGN_IN} className={buttonClass('primary')} data-action="sign-in">
        Sign in
      </a>
      <p className="max-w-[60ch] text-sm text-soft">
        With the account of your organisation. Your cases are yours: they are still here when you come back.
      </p>
    </div>
  )
}

async function SupporterSide({ how, signedIn }: { readonly how: Access; readonly signedIn: boolean }) {
  const cases = (await ownCases()) ?? []
  const person = await readPerson()
  return (
    <SupporterDesk
      products={catalogue.products.map((p) => formProductOf(catalogue, p))}
      openCase={openCase}
      share={SHARE}
      person={person?.name ?? null}
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
            <CaseList cases={cases} names={caseNamesOf(catalogue)} isOwn={person !== null} />
          </Section>
          {person ? (
            <SignOutForm name={person.name} signOut={signOut} />
          ) : signedIn ? (
            <LeaveForm leave={leave} />
          ) : null}
        </div>
      }
    />
  )
}
