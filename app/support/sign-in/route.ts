import { redirect } from 'next/navigation'
import { clientAddress } from '@/lib/server/client-address'
import { beginSignIn } from '@/lib/server/people/openid'
import { LIMIT, take } from '@/lib/server/rate-limits'

/** Sends a supporter to the sign-in provider. A link leads here: a form may not lead to another origin. */
export async function GET(request: Request): Promise<never> {
  const allowance = await take(LIMIT.supportSignIns, clientAddress(request.headers))
  if (!allowance.ok) redirect('/support?sign-in=too-often')
  const address = await beginSignIn()
  redirect(address ? address.href : '/support?sign-in=no-provider')
}
