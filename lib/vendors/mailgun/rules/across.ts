import { isObject, readJson } from '@/lib/engine/http/json'
import type { Json } from '@/lib/engine/model/json'
import { defineRule, type Observations, type Observed, type Rule } from '@/lib/engine/model/rule'
import { answered, byProbe, ids, passed, samples, statusOf } from '@/lib/engine/diagnose/rules/selections'

/** What a check of Mailgun finds out by comparing answers: of both regions, of the domain, and of a wrong key. */

const here = (seen: Observations) => byProbe(seen, 'resource')[0]
const elsewhere = (seen: Observations) => byProbe(seen, 'resource-elsewhere')

const isMissing = (o: Observed) => [401, 403, 404].includes(statusOf(o) ?? 0)

const domainInOtherRegion = defineRule({
  id: 'domain-read-in-other-region',
  // the account has the domain, so its name is right
  overrides: ['wrong-domain'],
  diagnosis: 'wrong-region',
  basis: 'observed',
  says: 'accepted',
  across: (seen) => {
    const missed = here(seen)
    const there = elsewhere(seen).find(passed)
    if (!missed || !there || !isMissing(missed)) return null
    return {
      confidence: 'certain',
      observed: {
        'The domain here': answered(missed),
        'The domain there': `${answered(there)}: it is ${memberOf(there, 'state') ?? 'on the account'}`,
      },
      evidence: ids(missed, there),
    }
  },
})

const domainNowhere = defineRule({
  id: 'domain-read-nowhere',
  // the key is accepted in this region, and the domain was looked for in it
  overrides: ['not-auth-not-found'],
  diagnosis: 'wrong-domain',
  basis: 'observed',
  says: 'accepted',
  across: (seen) => {
    const missed = here(seen)
    const others = elsewhere(seen)
    if (!missed || !isMissing(missed) || others.some(passed)) return null
    return {
      confidence: statusOf(missed) === 404 ? 'certain' : 'likely',
      observed: {
        'The domain here': answered(missed),
        ...Object.fromEntries(others.map((o) => ['The domain there', answered(o)])),
        'What that leaves': 'Another account, a subaccount, or another spelling.',
      },
      evidence: ids(missed, ...others),
    }
  },
})

const domainUnverified = defineRule({
  id: 'domain-read-unverified',
  diagnosis: 'domain-unverified',
  basis: 'documented',
  says: 'accepted',
  across: (seen) => {
    const domain = here(seen)
    return domain && passed(domain) && memberOf(domain, 'state') === 'unverified'
      ? { confidence: 'certain', observed: { 'The domain': `${answered(domain)}: unverified` }, evidence: ids(domain) }
      : null
  },
})

const domainDisabled = defineRule({
  id: 'domain-read-disabled',
  diagnosis: 'account-restricted',
  basis: 'documented',
  says: 'accepted',
  across: (seen) => {
    const domain = here(seen)
    const isOff = domain && (memberOf(domain, 'state') === 'disabled' || memberOf(domain, 'is_disabled') === true)
    return domain && passed(domain) && isOff
      ? { confidence: 'certain', observed: { 'The domain': `${answered(domain)}: disabled` }, evidence: ids(domain) }
      : null
  },
})

/** A member of the domain that an answer shows. */
function memberOf({ exchange }: Observed, name: string): Json | undefined {
  const body = exchange.outcome.kind === 'response' ? readJson(exchange.outcome.body) : undefined
  const domain = isObject(body) ? body['domain'] : undefined
  return isObject(domain) ? domain[name] : undefined
}

const isRecognised = (seen: Observations) =>
  seen.all.some((o) => o.exchange.role === 'control' && o.exchange.status === 'pass')

const sendingKey = defineRule({
  id: 'key-known-and-not-let-read',
  diagnosis: 'wrong-key-type',
  basis: 'observed',
  across: (seen) => {
    const refused = samples(seen).find((o) => statusOf(o) === 403)
    if (!refused || !isMailgunCheck(seen) || !isRecognised(seen)) return null
    const named = /incompatible key/.test(refused.facts.said)
    if (!named && !/^forbidden\W*$/.test(refused.facts.said.trim())) return null
    return {
      confidence: named ? 'certain' : 'possible',
      observed: {
        'Kind of key': `${named ? 'A' : 'Perhaps a'} domain sending key: it is known and may not read`,
        Yours: answered(refused),
        'A wrong key': 'is answered 401',
      },
      evidence: ids(refused),
    }
  },
})

function isMailgunCheck({ product, catalogue }: Observations): boolean {
  return product !== null && catalogue.product(product).credentialSet === 'mailgun'
}

export const acrossRules: readonly Rule[] = [
  domainInOtherRegion,
  domainNowhere,
  domainUnverified,
  domainDisabled,
  sendingKey,
]

/** Which kind of key it is, said beside its acceptance. */
export const acceptedRules: readonly Rule[] = [
  defineRule({
    id: 'account-key-accepted',
    diagnosis: 'credentials-accepted',
    basis: 'observed',
    says: 'accepted',
    across: (seen) => {
      const read = samples(seen).find(passed)
      return read && isMailgunCheck(seen) && isRecognised(seen)
        ? { confidence: 'certain', observed: { 'Kind of key': 'An account key: it may read' }, evidence: ids(read) }
        : null
    },
  }),
]
