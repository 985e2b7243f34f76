import type { Observed, Rule } from '@/lib/engine/model/rule'
import { atVendor, hasNotSucceeded, match, says, spoken } from '@/lib/engine/diagnose/rules/conditions'
import { valueOf } from '@/lib/engine/http/headers'
import { isMailgun } from './conditions'

const PUBLIC_KEY = /\bpubkey-[0-9a-f]{6,}/i

/** A call that takes a key of the account: a domain's own key opens nothing but the sending of messages. */
const isUsedForAll = ({ facts }: Observed) =>
  (isMailgun(facts) || facts.host === null) && facts.status === 401 && !/\/messages(?:\.mime)?$/.test(facts.path ?? '')

/** Keys of another kind or vendor, and user names that are not the fixed one. */
export const credentialSetRules: readonly Rule[] = [
  {
    id: 'public-key-sent',
    // to a public key no user name and no region opens anything
    overrides: ['wrong-username', 'wrong-region'],
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    visible: true,
    match: (one) =>
      one.facts.sent &&
      [one.facts.sent.password, one.facts.sent.user, one.facts.sent.value].includes('mailgun-public-key') &&
      hasNotSucceeded(one)
        ? match('certain', one, { sent: 'a public Mailgun key' })
        : null,
  },
  spoken({
    id: 'answer-calls-key-incompatible',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    confidence: 'certain',
    phrases: [
      { says: /incompatible key/i, hits: '{"message":"Incompatible key for this endpoint"}' },
      {
        says: /key (?:type|kind) (?:is )?(?:not|invalid|wrong)/i,
        hits: ['key type is not supported here', 'key type invalid'],
        misses: 'the key type of the account',
      },
      {
        says: /(?:domain )?sending key[^\n]{0,60}\b(?:not|cannot|only)\b/i,
        hits: ['a domain sending key may only post messages', 'Sending keys cannot list domains'],
        misses: 'domain sending key: notary',
      },
      {
        says: /(?:public|validation|smtp|signing) (?:api )?key[^\n]{0,40}\b(?:not|cannot|is deprecated|instead)\b/i,
        hits: ['the public API key is deprecated', 'validation key cannot be used', 'use the signing key instead'],
        misses: ['the public key of the server', 'the public key of notary.example.com'],
      },
      {
        says: /requires? (?:an? )?(?:account|primary|private|admin)(?:[ -]level)? (?:api )?key/i,
        hits: ['This endpoint requires an account-level API key', 'require a primary key'],
        misses: 'requires an API key',
      },
    ],
    when: (one, seen) => atVendor(one.facts) && !/webhook/i.test(seen.text),
  }),
  {
    id: 'private-key-refused',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    match: (one, seen) => (says(one, seen, /invalid private key/i) ? match('possible', one) : null),
  },
  {
    id: 'public-key-in-text',
    diagnosis: 'wrong-key-type',
    basis: 'documented',
    match: (one, seen) =>
      hasNotSucceeded(one) && PUBLIC_KEY.test(seen.text)
        ? match('likely', one, { 'in the text': 'a public key' })
        : null,
  },
  {
    id: 'told-to-use-a-sending-key',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one, seen) =>
      isUsedForAll(one) && says(one, seen, /\bsending (?:api )?key\b/i)
        ? match('likely', one, { 'a sending key': 'may only post messages' })
        : null,
  },
  {
    id: 'sending-key-cannot-read',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.status === 401 &&
      !/\bip\b|allow ?list/.test(one.facts.said) &&
      (one.facts.method === 'GET' ||
        /\/(?:domains|events|stats|routes|webhooks|lists|keys|accounts|analytics|templates|bounces)/.test(
          one.facts.path ?? '',
        ))
        ? match('possible', one, { 'a sending key': 'may only post messages' })
        : null,
  },
  {
    id: 'acting-for-a-subaccount-refused',
    diagnosis: 'insufficient-scope',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      (one.facts.status === 403 || one.facts.status === 401) &&
      valueOf(one.exchange.request?.headers ?? [], 'x-mailgun-on-behalf-of') !== null
        ? match(one.facts.status === 403 ? 'likely' : 'possible', one, {
            'on behalf of': 'a subaccount: the key has to be one of its primary account',
          })
        : null,
  },
  {
    id: 'mailgun-key-at-sinch',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      one.facts.hostFacts !== null &&
      one.facts.hostFacts.vendor !== 'mailgun' &&
      one.facts.sent &&
      (one.facts.sent.password === 'mailgun-key' || one.facts.sent.value === 'mailgun-key') &&
      hasNotSucceeded(one)
        ? match('likely', one, { sent: 'a Mailgun key' })
        : null,
  },
  {
    id: 'sinch-secret-at-mailgun',
    diagnosis: 'wrong-key-type',
    basis: 'inferred',
    match: (one) =>
      isMailgun(one.facts) &&
      one.facts.sent?.user === 'literal-api' &&
      (one.facts.sent.password === 'uuid' || one.facts.sent.password === 'base64-16') &&
      hasNotSucceeded(one)
        ? match('likely', one, { sent: one.facts.sentWords.password })
        : null,
  },
  {
    id: 'mailgun-user-is-not-api',
    diagnosis: 'wrong-username',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const { sent } = one.facts
      if (!isMailgun(one.facts) || sent?.kind !== 'pair' || !hasNotSucceeded(one) || one.facts.status === 404)
        return null
      const named =
        sent.user !== undefined && !['literal-api', 'variable', 'masked', 'placeholder', 'empty'].includes(sent.user)
      const blank = sent.user === 'empty' && sent.password !== 'empty' && sent.password !== 'placeholder'
      return named || blank
        ? match(sent.password === 'mailgun-public-key' ? 'likely' : 'certain', one, {
            'user name sent': one.facts.sentWords.user,
            wanted: 'the word api',
          })
        : null
    },
  },
  spoken({
    id: 'mailgun-wants-api-user',
    diagnosis: 'wrong-username',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: /user ?name (?:must|should|has to) be ["'`]?api\b/i,
        hits: ["the username must be 'api'", 'user name should be api'],
        misses: 'username must be set',
      },
      {
        says: /username["']?\s{0,3}[:=]\s{0,3}["'](?!api["'])[\w.@-]{1,60}["'][^\n]{0,80}(?:mailgun|key)/i,
        hits: "mailgun.client({ username: 'postmaster', key: process.env.KEY })",
        misses: "mailgun.client({ username: 'api', key: process.env.KEY })",
      },
    ],
  }),
]
