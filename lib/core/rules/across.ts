import { fieldOf } from '../credentials/fields'
import { productOf } from '../products'
import { defineRule, type Observed, type Rule, type Seen } from './define'

/** Rules that look across the evidence of a live check: each finding here needs more than one answer. */

const own = (seen: Seen) => seen.all.filter((o) => o.evidence.role === 'own' && o.evidence.request !== null)
const byProbe = (seen: Seen, probe: string) => own(seen).filter((o) => o.evidence.probe === probe)
const samples = (seen: Seen) => byProbe(seen, 'sample-call')
const passed = (o: Observed) => o.evidence.status === 'pass'
const token = (seen: Seen) => byProbe(seen, 'token-exchange')[0]
const issued = (seen: Seen) => token(seen)?.evidence.status === 'pass'
const statusOf = (o: Observed) => o.facts.status
const claimsInOrder = (seen: Seen) => seen.all.some((o) => o.evidence.probe === 'token-claims' && o.evidence.status === 'pass')
const ids = (...list: readonly (Observed | undefined)[]) => list.flatMap((o) => (o ? [o.evidence.id] : []))
const answered = (o: Observed) => `${o.evidence.host ?? ''} answered ${statusOf(o) ?? 'nothing'}`
const controlFailed = (seen: Seen) => seen.all.find((o) => o.evidence.role === 'control' && o.evidence.status === 'fail')

const controlAccepted = defineRule({
  id: 'control-accepted',
  diagnosis: 'not-the-api',
  basis: 'observed',
  overrides: ['credentials-accepted'],
  says: 'undecided',
  across: (seen) => {
    const control = controlFailed(seen)
    return control ? { confidence: 'certain', observed: { 'A wrong secret': answered(control), Yours: 'got the same acceptance' }, evidence: ids(control, samples(seen).find(passed)) } : null
  },
})

const inputBlocked = defineRule({
  id: 'input-blocked',
  diagnosis: 'placeholder-value',
  basis: 'observed',
  across: (seen) => lintMatch(seen, 'placeholder-value'),
})

/** Each diagnosis that the inspection of values can lead to has a rule of its own. */
const INPUT_DIAGNOSES = [
  'secret-whitespace', 'credential-quoted', 'scheme-in-value', 'fields-swapped', 'secret-encoding', 'wrong-username', 'wrong-key-type',
  'service-plan-token-mixup', 'wrong-identifier', 'secret-not-base64', 'app-credentials-on-project-api', 'malformed-authorization', 'wrong-domain', 'wrong-region', 'unknown-application',
] as const

const inputRules = INPUT_DIAGNOSES.map((diagnosis): Rule =>
  defineRule({ id: `input-${diagnosis}`, diagnosis, basis: 'observed', ...(diagnosis === 'secret-not-base64' ? { overrides: ['credentials-rejected', 'project-credentials-on-app-api'] as const } : {}), across: (seen) => lintMatch(seen, diagnosis) }),
)

/** A finding about a value is certain when nothing could be sent because of it, likely beside a refusal, and possible beside an acceptance. */
function lintMatch(seen: Seen, diagnosis: Rule['diagnosis']) {
  const lints = seen.source === 'check' ? seen.lints.filter((l) => l.diagnosis === diagnosis) : []
  if (lints.length === 0) return null
  const accepted = samples(seen).some(passed)
  const confidence = lints.some((l) => l.blocks || (l.kind === 'not-base64' && !accepted)) ? ('certain' as const) : accepted || diagnosis === 'unknown-application' ? ('possible' as const) : ('likely' as const)
  const observed = Object.fromEntries(lints.map((l) => [l.field ? fieldOf(l.field).label : 'Value', l.message]))
  return { confidence, observed: accepted ? { ...observed, 'Seen here': 'The call was accepted all the same; a stricter client may send what this one did not.' } : observed }
}

const regionElsewhere = defineRule({
  id: 'accepted-in-another-region',
  diagnosis: 'wrong-region',
  basis: 'observed',
  overrides: ['credentials-rejected', 'not-auth-not-found', 'wrong-identifier', 'undetermined', 'wrong-key-type', 'wrong-path', 'wrong-project', 'product-not-enabled', 'insufficient-scope', 'ip-not-allowed', 'wrong-domain'],
  says: 'accepted',
  across: (seen) => {
    if (!seen.product || productOf(seen.product).regionRole !== 'must-match') return null
    const here = samples(seen)
    const there = byProbe(seen, 'region').find(passed)
    const refused = here.find((o) => [401, 403, 404].includes(statusOf(o) ?? 0))
    if (!there || !refused || here.some(passed)) return null
    return { confidence: 'certain', observed: { 'Chosen region': answered(refused), 'Other region': answered(there) }, evidence: ids(refused, there) }
  },
})

const allProductsForbidden = defineRule({
  id: 'token-issued-everything-forbidden',
  diagnosis: 'wrong-project',
  basis: 'documented',
  overrides: ['product-not-enabled', 'insufficient-scope', 'undetermined'],
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 403)
    const compared = byProbe(seen, 'permission')[0]
    if (!issued(seen) || refused.length === 0 || !compared || statusOf(compared) !== 403) return null
    return { confidence: 'certain', observed: { 'Token endpoint': 'issued a token for the key', 'This product': '403', [productName(compared)]: '403 as well' }, evidence: ids(token(seen), refused[0], compared) }
  },
})

const oneProductForbidden = defineRule({
  id: 'token-issued-one-product-forbidden',
  diagnosis: 'product-not-enabled',
  basis: 'documented',
  overrides: ['wrong-project', 'undetermined'],
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 403)
    const compared = byProbe(seen, 'permission')[0]
    const role = refused.some((o) => o.facts.challenges.some((c) => c.params.get('error') === 'insufficient_scope') || /\brole\b|\bscope\b/.test(o.facts.said))
    if (!issued(seen) || refused.length === 0 || role || !compared || !passed(compared)) return null
    return { confidence: 'likely', observed: { 'This product': '403', [productName(compared)]: `${statusOf(compared) ?? ''} with the same token and project` }, evidence: ids(refused[0], compared) }
  },
})

function productName(o: Observed): string {
  return o.evidence.product ? productOf(o.evidence.product).name : 'Another product'
}

const LEVEL = /authori[sz]ation (?:requirement|scheme|level)|minimum/i
const levelNamed = (o: Observed) => ['40301', '40303'].includes(o.facts.body.code ?? '') || LEVEL.test(o.facts.said)

const signedAcceptedBasicRefused = (seen: Seen) => {
  const signed = samples(seen).find((o) => o.evidence.scheme === 'signed' && passed(o))
  const basic = samples(seen).find((o) => o.evidence.scheme === 'basic' && [401, 403].includes(statusOf(o) ?? 0))
  return signed && basic ? { signed, basic } : null
}

const minimumLevel = defineRule({
  id: 'signed-accepted-basic-below-level',
  diagnosis: 'auth-level-too-low',
  basis: 'documented',
  overrides: ['credentials-rejected', 'wrong-scheme', 'undetermined', 'project-credentials-on-app-api'],
  says: 'accepted',
  across: (seen) => {
    const pair = signedAcceptedBasicRefused(seen)
    if (!pair || !levelNamed(pair.basic)) return null
    return { confidence: 'certain', observed: { 'Signed request': answered(pair.signed), Basic: answered(pair.basic) }, evidence: ids(pair.signed, pair.basic) }
  },
})

const paddedSecret = defineRule({
  id: 'signed-accepted-basic-refused',
  diagnosis: 'secret-whitespace',
  basis: 'inferred',
  overrides: ['credentials-rejected', 'wrong-scheme', 'undetermined', 'project-credentials-on-app-api'],
  across: (seen) => {
    const pair = signedAcceptedBasicRefused(seen)
    if (!pair || levelNamed(pair.basic)) return null
    const observed = { 'Signed request': answered(pair.signed), Basic: `${answered(pair.basic)}, without naming a minimum level`, 'What that leaves': 'Decoders skip white space when signing; Basic sends it.' }
    return { confidence: 'likely', observed, evidence: ids(pair.signed, pair.basic) }
  },
})

const smsAfterEndOfSale = defineRule({
  id: 'sms-project-token-issued-refused',
  diagnosis: 'product-not-enabled',
  basis: 'inferred',
  overrides: ['credentials-rejected', 'token-malformed', 'token-expired', 'undetermined'],
  across: (seen) => {
    if (seen.product !== 'sms-project' || !issued(seen) || !claimsInOrder(seen)) return null
    const refused = samples(seen).find((o) => statusOf(o) === 401)
    if (!refused || own(seen).some((o) => passed(o) && o.evidence.probe !== 'token-exchange')) return null
    return { confidence: 'likely', observed: { 'Token endpoint': 'issued a token for the key', SMS: answered(refused), 'End of sale': 'Projects created since 2026-04-15 cannot use SMS with project keys.' }, evidence: ids(refused) }
  },
})

const pairRefusedTwice = defineRule({
  id: 'token-endpoint-and-basic-refused',
  diagnosis: 'client-rejected',
  basis: 'observed',
  overrides: ['credentials-rejected', 'undetermined'],
  across: (seen) => {
    const exchange = token(seen)
    const basic = samples(seen).find((o) => o.evidence.scheme === 'basic' && statusOf(o) === 401)
    if (!exchange || exchange.evidence.status !== 'fail' || !basic) return null
    return { confidence: 'certain', observed: { 'Token endpoint': answered(exchange), 'Basic at the product': answered(basic) }, evidence: ids(exchange, basic) }
  },
})

const refusedEverywhere = defineRule({
  id: 'refused-in-every-region',
  diagnosis: 'credentials-rejected',
  basis: 'observed',
  overrides: ['undetermined'],
  across: (seen) => {
    if (!seen.product || productOf(seen.product).regionRole !== 'must-match' || token(seen)) return null
    const here = samples(seen).find((o) => statusOf(o) === 401)
    const there = byProbe(seen, 'region')
    if (!here || there.length === 0 || !there.every((o) => statusOf(o) === 401)) return null
    return { confidence: 'likely', observed: { 'Chosen region': answered(here), 'Other regions': there.map(answered).join(', ') }, evidence: ids(here, ...there) }
  },
})

const schemesRefused = defineRule({
  id: 'signed-and-basic-refused',
  diagnosis: 'credentials-rejected',
  basis: 'observed',
  overrides: ['undetermined'],
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 401)
    const signed = refused.find((o) => o.evidence.scheme === 'signed')
    const basic = refused.find((o) => o.evidence.scheme === 'basic')
    return signed && basic ? { confidence: 'likely', observed: { 'Signed request': answered(signed), Basic: answered(basic) }, evidence: ids(signed, basic) } : null
  },
})

const ownSignatureRefused = defineRule({
  id: 'own-signature-refused',
  diagnosis: 'signature-mismatch',
  basis: 'observed',
  overrides: ['body-hash-mismatch', 'secret-not-decoded', 'signed-path-mismatch', 'signed-content-type-mismatch', 'malformed-authorization'],
  across: (seen) => {
    const signed = samples(seen).find((o) => o.evidence.scheme === 'signed' && statusOf(o) === 401 && /^4010[27]$/.test(o.facts.body.code ?? ''))
    return signed ? { confidence: 'likely', observed: { 'Signed here': 'as the documentation says, so the string-to-sign is in order', Answer: `${answered(signed)}, code ${signed.facts.body.code ?? ''}` }, evidence: ids(signed, samples(seen).find((o) => o.evidence.scheme === 'basic')) } : null
  },
})

const unreadableTokenRefused = defineRule({
  id: 'issued-token-not-readable-and-refused',
  diagnosis: 'token-malformed',
  basis: 'observed',
  overrides: ['token-expired', 'credentials-rejected', 'undetermined'],
  across: (seen) => {
    const refused = samples(seen).find((o) => o.evidence.scheme === 'oauth2' && statusOf(o) === 401)
    const claims = seen.all.find((o) => o.evidence.probe === 'token-claims')
    if (!issued(seen) || !refused || claims?.evidence.status !== 'warning') return null
    return { confidence: 'likely', observed: { Token: claims.evidence.outcome.kind === 'checked' ? claims.evidence.outcome.found : '', Product: answered(refused) }, evidence: ids(token(seen), refused) }
  },
})

const freshTokenRefusedByProvisioning = defineRule({
  id: 'fresh-token-refused-by-provisioning',
  diagnosis: 'wrong-project',
  basis: 'documented',
  overrides: ['credentials-rejected', 'token-expired', 'token-malformed', 'undetermined'],
  across: (seen) => {
    const refused = samples(seen).find((o) => o.evidence.scheme === 'oauth2' && statusOf(o) === 401)
    if (seen.product !== 'provisioning' || !issued(seen) || !refused) return null
    return { confidence: 'likely', observed: { 'Token endpoint': 'issued a token seconds before', Provisioning: `${answered(refused)}; this API answers 401 for a wrong project too` }, evidence: ids(token(seen), refused, samples(seen).find((o) => o.evidence.scheme === 'basic')) }
  },
})

const productOff = defineRule({
  id: 'accepted-but-not-enabled',
  diagnosis: 'product-not-enabled',
  basis: 'documented',
  overrides: ['credentials-accepted'],
  says: 'accepted',
  across: (seen) => {
    const off = samples(seen).find((o) => passed(o) && o.facts.said.includes('is not enabled'))
    return off ? { confidence: 'certain', observed: { Answer: `${answered(off)}: the project is not enabled` }, evidence: ids(...samples(seen).filter(passed)) } : null
  },
})

const UNREAD = [
  { unread: 'cut-off', diagnosis: 'connection-failed', says: 'The answer broke off after its status line.' },
  { unread: 'too-slow', diagnosis: 'timeout', says: 'The answer began and did not end within the deadline.' },
] as const

const unreadRules = UNREAD.map(({ unread, diagnosis, says }) =>
  defineRule({
    id: `answer-${unread}`,
    diagnosis,
    basis: 'observed',
    overrides: ['unreadable-response', 'not-the-api', 'undetermined'],
    match: ({ evidence }) => (evidence.outcome.kind === 'response' && evidence.outcome.unread === unread ? { confidence: 'certain', observed: { [evidence.host ?? 'Host']: says } } : null),
  }),
)

const pageInsteadOfToken = defineRule({
  id: 'page-instead-of-token',
  diagnosis: 'not-the-api',
  basis: 'observed',
  overrides: ['unreadable-response'],
  match: ({ evidence, facts }, seen) => (seen.source === 'check' && facts.status === 200 && facts.body.form === 'html' ? { confidence: 'certain', observed: { [evidence.host ?? 'Host']: 'answered 200 with a web page' } } : null),
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
    const control = seen.all.find((o) => o.evidence.role === 'control' && passed(o))
    return {
      confidence: 'certain',
      observed: { ...Object.fromEntries(good.map((o) => [o.evidence.title, answered(o)])), ...(control ? { 'A wrong secret': `${answered(control)}, as it should` } : {}) },
      evidence: ids(...good, control),
    }
  },
})

/** Comes after every other rule: what is fine is said last. */
export const ACCEPTED: readonly Rule[] = [accepted]

/** In order: what throws doubt on everything, what places the fault. */
export const ACROSS: readonly Rule[] = [
  controlAccepted,
  inputBlocked,
  regionElsewhere,
  allProductsForbidden,
  oneProductForbidden,
  minimumLevel,
  paddedSecret,
  smsAfterEndOfSale,
  unreadableTokenRefused,
  freshTokenRefusedByProvisioning,
  productOff,
  pageInsteadOfToken,
  ...unreadRules,
  ...inputRules,
  pairRefusedTwice,
  refusedEverywhere,
  schemesRefused,
  ownSignatureRefused,
]
