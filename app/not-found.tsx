import Link from 'next/link'
import { connection } from 'next/server'
import { buttonClass } from '@/components/ui/button'
import { PageHead } from '@/components/ui/page'

export const metadata = { title: 'Not found', robots: { index: false } }

export default async function NotFound() {
  await connection() // a prerendered 404 has no nonce, and the browser would refuse its scripts
  return (
    <>
      <PageHead
        title="There is nothing at this address"
        lead={
          'A shared report that has expired, was revoked or never existed looks like this too: the answer is ' +
          'the same on purpose.'
        }
      />
      <Link href="/" className={buttonClass('primary')}>
        To the front page
      </Link>
    </>
  )
}
