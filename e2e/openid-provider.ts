import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

export const CLIENT = { id: 'why401', secret: ['obviously', 'fake', 'client', 'secret'].join('-') }

/**
 * A real OpenID provider on loopback. Its sign-in page takes any name: `kim@desk.example` signs in as that address,
 * in the group `support` where it begins with the name of a supporter.
 */
export async function startProvider(): Promise<{
  readonly issuer: string
  /** the only address to which it sends people back */
  allow(redirectUri: string): void
  stop(): Promise<void>
}> {
  const server: Server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    allow(redirectUri) {
      const provider = new Provider(issuer, {
        clients: [
          {
            client_id: CLIENT.id,
            client_secret: CLIENT.secret,
            redirect_uris: [redirectUri],
            response_types: ['code'],
            grant_types: ['authorization_code'],
          },
        ],
        pkce: { required: () => true },
        conformIdTokenClaims: false,
        claims: { openid: ['sub', 'groups'], email: ['email', 'email_verified'], profile: ['name'] },
        findAccount: (_context, id) => ({
          accountId: id,
          claims: () => ({
            sub: id,
            name: nameOf(id),
            email: id,
            email_verified: !id.startsWith('unverified'),
            groups: id.startsWith('guest') ? [] : ['support'],
          }),
        }),
        cookies: { keys: ['not a secret: this provider lives for one test'] },
      })
      server.on('request', provider.callback())
    },
    stop: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

/** `kim.lee@desk.example` is called Kim Lee. */
function nameOf(address: string): string {
  const words = (address.split('@')[0] ?? '').split('.')
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(' ')
}
