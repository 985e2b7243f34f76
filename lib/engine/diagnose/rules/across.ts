import { isObject, readJson } from '../../http/json'
import { listedIn } from '../../model/product'
import { defineRule, type Observed, type Rule, type Observations } from '../../model/rule'
import type { VendorCredentials } from '../../model/inspection'
import { inspectionRules } from './across-input'
import { UNREAD_ANSWERS } from './unread'
import { byProbe, samples, passed, token, issued, statusOf, ids, answered, controlFailed, idsAsked } from './selections'

/** Rules that look across the evidence of a live check: each finding here needs more than one answer. */

const controlAccepted = defineRule({
  id: 'control-accepted',
  diagnosis: 'not-the-api',
  basis: 'observed',
  says: 'undecided',
  across: (seen) => {
    const control = controlFailed(seen)
    return control
      ? {
          confidence: 'certain',
          observed: { 'A wrong secret': answered(control), Yours: 'got the same acceptance' },
          evidence: ids(control, samples(seen).find(passed)),
        }
      : null
  },
})

const regionElsewhere = defineRule({
  id: 'accepted-in-another-region',
  // the same key was accepted elsewhere, so neither its kind nor the product is at fault
  overrides: ['wrong-key-type', 'product-not-enabled'],
  diagnosis: 'wrong-region',
  basis: 'observed',
  says: 'accepted',
  across: (seen) => {
    if (!seen.product || seen.catalogue.product(seen.product).regionRole !== 'must-match') return null
    const here = samples(seen)
    const there = byProbe(seen, 'region').find(passed)
    const refused = here.find(
      (o) => [401, 403, 404].includes(statusOf(o) ?? 0) || (o.facts.reply !== null && o.exchange.status === 'fail'),
    )
    if (!there || !refused || here.some(passed)) return null
    // where the key itself was not refused, an empty list is what any project gets
    const isEmpty = statusOf(refused) !== 401 && refused.facts.reply === null && listed(there, seen) === 0
    return {
      confidence: isEmpty ? 'possible' : 'certain',
      observed: {
        'Chosen region': answered(refused),
        'Other region': `${answered(there)}${listedWords(there, seen)}`,
        ...(isEmpty ? { 'To prove it': 'Make something in the right region: only there it is listed.' } : {}),
      },
      evidence: ids(refused, there),
    }
  },
})

const listedElsewhere = defineRule({
  id: 'listed-in-another-region',
  diagnosis: 'wrong-region',
  basis: 'observed',
  says: 'accepted',
  across: (seen) => {
    if (!seen.product || seen.catalogue.product(seen.product).regionRole !== 'must-match') return null
    const here = samples(seen).find(passed)
    const there = byProbe(seen, 'region').find((o) => passed(o) && (listed(o, seen) ?? 0) > 0)
    if (!here || !there || listed(here, seen) !== 0) return null
    return {
      confidence: 'likely',
      observed: {
        'Chosen region': `${answered(here)}${listedWords(here, seen)}`,
        'Other region': `${answered(there)}${listedWords(there, seen)}`,
      },
      evidence: ids(there),
    }
  },
})

/** How many entries the answer to a sample call lists; null where that cannot be told. */
function listed({ exchange }: Observed, { catalogue }: Observations): number | null {
  const sample = exchange.product === null ? null : catalogue.product(exchange.product).sample
  const body = exchange.outcome.kind === 'response' ? readJson(exchange.outcome.body) : undefined
  return sample && isObject(body) ? listedIn(sample, body) : null
}

function listedWords(o: Observed, seen: Observations): string {
  const count = listed(o, seen)
  const list = o.exchange.product === null ? undefined : seen.catalogue.product(o.exchange.product).sample?.list
  if (count === null || !list) return ''
  return ` and lists ${count === 0 ? 'no' : count} ${count === 1 ? list.one : list.many}`
}

const allProductsForbidden = defineRule({
  id: 'token-issued-everything-forbidden',
  diagnosis: 'wrong-project',
  basis: 'documented',
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 403)
    const compared = byProbe(seen, 'permission')[0]
    if (!issued(seen) || refused.length === 0 || !compared || statusOf(compared) !== 403) return null
    // a gateway that refuses whatever passes answers 403 too, and not in the form of an API
    const isOfApi = [refused[0], compared].every((o) => o?.facts.body.form === 'json')
    return {
      confidence: isOfApi ? 'certain' : 'possible',
      observed: {
        'Token endpoint': 'issued a token for the key',
        'This product': '403',
        [productName(compared, seen)]: '403 as well',
        ...(refused[0] ? idsAsked(refused[0], seen) : {}),
      },
      evidence: ids(token(seen), refused[0], compared),
    }
  },
})

const oneProductForbidden = defineRule({
  id: 'token-issued-one-product-forbidden',
  // the same token opens another product
  overrides: ['token-expired', 'token-malformed'],
  diagnosis: 'product-not-enabled',
  basis: 'documented',
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 403 || statusOf(o) === 401)
    const compared = byProbe(seen, 'permission')[0]
    const role = refused.some(
      (o) =>
        o.facts.challenges.some((c) => c.params.get('error') === 'insufficient_scope') ||
        /\brole\b|\bscope\b/.test(o.facts.said),
    )
    if (!issued(seen) || refused.length === 0 || role || !compared || !passed(compared)) return null
    return {
      confidence: 'likely',
      observed: {
        'This product': String(statusOf(refused[0] ?? compared) ?? ''),
        [productName(compared, seen)]: `${statusOf(compared) ?? ''} with the same token and project`,
      },
      // a 403 may still be about rights; a 401 under each scheme is explained by this
      evidence: ids(...refused.filter((o, i) => i === 0 || statusOf(o) === 401), compared),
    }
  },
})

/** The word with which a request presented itself: `basic`, `bearer`. */
function wordOf({ exchange }: Observed, { catalogue }: Observations): string | null {
  return exchange.scheme ? catalogue.scheme(exchange.scheme).word : null
}

function productName(o: Observed, seen: Observations): string {
  return o.exchange.product ? seen.catalogue.product(o.exchange.product).name : 'Another product'
}

const pairRefusedTwice = defineRule({
  id: 'token-endpoint-and-basic-refused',
  diagnosis: 'client-rejected',
  basis: 'observed',
  across: (seen) => {
    const exchange = token(seen)
    const basic = samples(seen).find((o) => wordOf(o, seen) === 'basic' && statusOf(o) === 401)
    if (!exchange || exchange.exchange.status !== 'fail' || !basic) return null
    return {
      confidence: 'certain',
      observed: { 'Token endpoint': answered(exchange), 'Basic at the product': answered(basic) },
      evidence: ids(exchange, basic),
    }
  },
})

const refusedEverywhere = defineRule({
  id: 'refused-in-every-region',
  diagnosis: 'credentials-rejected',
  basis: 'observed',
  across: (seen) => {
    if (!seen.product || seen.catalogue.product(seen.product).regionRole !== 'must-match' || token(seen)) return null
    const here = samples(seen).find((o) => statusOf(o) === 401)
    const there = byProbe(seen, 'region')
    if (!here || there.length === 0 || !there.every((o) => statusOf(o) === 401)) return null
    return {
      confidence: 'likely',
      observed: { 'Chosen region': answered(here), 'Other regions': there.map(answered).join(', ') },
      evidence: ids(here, ...there),
    }
  },
})

const unreadableTokenRefused = defineRule({
  id: 'issued-token-not-readable-and-refused',
  diagnosis: 'token-malformed',
  basis: 'observed',
  across: (seen) => {
    const refused = samples(seen).find((o) => wordOf(o, seen) === 'bearer' && statusOf(o) === 401)
    const claims = seen.all.find((o) => o.exchange.probe === 'token-claims')
    if (!issued(seen) || !refused || claims?.exchange.status !== 'warning') return null
    return {
      confidence: 'likely',
      observed: {
        Token: claims.exchange.outcome.kind === 'checked' ? claims.exchange.outcome.found : '',
        Product: answered(refused),
      },
      evidence: ids(token(seen), refused),
    }
  },
})

const accepted = defineRule({
  id: 'sample-call-accepted',
  diagnosis: 'credentials-accepted',
  basis: 'observed',
  says: 'accepted',
  across: (seen) => {
    const good = samples(seen).filter(passed)
    const first = good[0]
    if (!first || controlFailed(seen)) return null
    const control = seen.all.find((o) => o.exchange.role === 'control' && passed(o))
    return {
      confidence: 'certain',
      observed: {
        ...Object.fromEntries(good.map((o) => [o.exchange.title, answered(o)])),
        ...(control ? { 'A wrong secret': `${answered(control)}, as it should` } : {}),
      },
      evidence: ids(...good, control),
    }
  },
})

/** Comes after every other rule: what is fine is said last. */
export const ACCEPTED: readonly Rule[] = [accepted]

/** In order: what throws doubt on everything, what places the fault. */
export function acrossRules(vendors: readonly Pick<VendorCredentials, 'finds'>[]): readonly Rule[] {
  return [
    controlAccepted,
    regionElsewhere,
    listedElsewhere,
    allProductsForbidden,
    oneProductForbidden,
    unreadableTokenRefused,
    ...UNREAD_ANSWERS,
    ...inspectionRules(vendors),
    pairRefusedTwice,
    refusedEverywhere,
  ]
}
