import { redirect } from 'next/navigation'
import { clientAddress } from '@/lib/server/client-address'
import { endSignIn } from '@/lib/server/people/openid'
import { LIMIT, take } from '@/lib/server/rate-limits'
import { admitPerson } from '@/lib/server/support/supporter-session'

/** Where the sign-in provider sends people back to. Nothing of the address is logged or handed on. */
export async function GET(request: Request): Promise<never> {
  const allowance = await take(LIMIT.supportSignIns, clientAddress(request.headers))
  if (!allowance.ok) redirect('/support?sign-in=too-often')
  const signedIn = await endSignIn(new URL(request.url).search)
  if ('refused' in signedIn) redirect(`/support?sign-in=${signedIn.refused}`)
  redirect((await admitPerson(signedIn)) ? '/support' : '/support?sign-in=no-store')
}
