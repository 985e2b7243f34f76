import 'server-only'
import * as client from 'openid-client'
import { z } from 'zod'
import { env } from '../env'
import { errorFields, log } from '../log'
import { onePerProcess } from '../one-per-process'
import { endSealed, readSealed, writeSealed } from '../sealed-cookie'
import { personOf, type Person } from './claims'
import type { SignInRefusal } from './refusals'
import { openIdSettings, type OpenIdSettings } from './settings'

/** The name of the cookie that remembers what was asked of the provider. */
const PURPOSE = 'sign-in'
/** Seconds that somebody may take at the provider. */
const LIFETIME = 600
/** Seconds that the provider may take to answer us. */
const PATIENCE = 10
/** Milliseconds after which the provider is asked for its settings again: its keys rotate. */
const FRESH = 10 * 60 * 1000

const asked = z.strictObject({ state: z.string(), nonce: z.string(), verifier: z.string() })

export type SignedIn = Person | { readonly refused: SignInRefusal }

/** The address to which the provider sends people back. */
function callbackAddress(): string {
  return `${env().ORIGIN}/support/signed-in`
}

/**
 * Begins a sign-in: the authorization code flow with PKCE, state and nonce (OpenID Connect Core 1.0 section 3.1,
 * RFC 7636). It sets a cookie, so only a route may call it.
 * @returns the address of the provider to go to; null where it does not answer, or none is set
 */
export async function beginSignIn(): Promise<URL | null> {
  const settings = openIdSettings()
  const configuration = settings && (await discovered(settings))
  if (!configuration) return null
  const state = client.randomState()
  const nonce = client.randomNonce()
  const verifier = client.randomPKCECodeVerifier()
  await writeSealed(PURPOSE, { state, nonce, verifier }, LIFETIME)
  return client.buildAuthorizationUrl(configuration, {
    redirect_uri: callbackAddress(),
    scope: 'openid profile email',
    code_challenge: await client.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
    state,
    nonce,
  })
}

/**
 * Ends a sign-in: exchanges the code and checks the token. What was asked is used once.
 * @param query of the address to which the provider sent the browser
 */
export async function endSignIn(query: string): Promise<SignedIn> {
  const settings = openIdSettings()
  const remembered = await readSealed(PURPOSE, asked)
  await endSealed(PURPOSE, LIFETIME)
  if (!settings || !remembered) return { refused: 'expired' }
  const configuration = await discovered(settings)
  if (!configuration) return { refused: 'no-provider' }
  try {
    const tokens = await client.authorizationCodeGrant(configuration, new URL(`${callbackAddress()}${query}`), {
      pkceCodeVerifier: remembered.verifier,
      expectedState: remembered.state,
      expectedNonce: remembered.nonce,
      idTokenExpected: true,
    })
    return personOf({ ...tokens.claims() }, settings)
  } catch (error) {
    log('warn', 'support-sign-in-failed', errorFields(error))
    return { refused: 'provider' }
  }
}

type Discovered = { readonly configuration: client.Configuration; readonly at: number }

function cache(): { discovered: Discovered | null } {
  return onePerProcess('OpenID configuration', () => ({ discovered: null }))
}

async function discovered({ issuer, clientId, clientSecret }: OpenIdSettings): Promise<client.Configuration | null> {
  const held = cache().discovered
  if (held && Date.now() - held.at < FRESH) return held.configuration
  const isLocal = issuer.protocol === 'http:' // which the environment allows on loopback alone
  try {
    const configuration = await client.discovery(issuer, clientId, undefined, client.ClientSecretBasic(clientSecret), {
      timeout: PATIENCE,
      execute: isLocal ? [client.allowInsecureRequests] : [],
    })
    cache().discovered = { configuration, at: Date.now() }
    return configuration
  } catch (error) {
    log('error', 'support-sign-in-provider', errorFields(error))
    return held?.configuration ?? null
  }
}
