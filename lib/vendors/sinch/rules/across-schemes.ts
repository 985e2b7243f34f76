import { defineRule, type Observed, type Rule, type Observations } from '@/lib/engine/model/rule'
import { samples, passed, statusOf, ids, answered } from '@/lib/engine/diagnose/rules/selections'

/** What one scheme was answered against what another was. */

const LEVEL = /authori[sz]ation (?:requirement|scheme|level)|minimum/i
const isLevelNamed = (o: Observed) => ['40301', '40303'].includes(o.facts.body.code ?? '') || LEVEL.test(o.facts.said)

const signedAcceptedBasicRefused = (seen: Observations) => {
  const signed = samples(seen).find((o) => o.exchange.scheme === 'signed' && passed(o))
  const basic = samples(seen).find((o) => o.exchange.scheme === 'basic' && [401, 403].includes(statusOf(o) ?? 0))
  return signed && basic ? { signed, basic } : null
}

const minimumLevel = defineRule({
  id: 'signed-accepted-basic-below-level',
  diagnosis: 'auth-level-too-low',
  basis: 'documented',
  says: 'accepted',
  across: (seen) => {
    const pair = signedAcceptedBasicRefused(seen)
    if (!pair || !isLevelNamed(pair.basic)) return null
    return {
      confidence: 'certain',
      observed: { 'Signed request': answered(pair.signed), Basic: answered(pair.basic) },
      evidence: ids(pair.signed, pair.basic),
    }
  },
})

const paddedSecret = defineRule({
  id: 'signed-accepted-basic-refused',
  // the signature proves the secret: only the way in which Basic carries it was refused
  overrides: ['credentials-rejected'],
  diagnosis: 'secret-whitespace',
  basis: 'inferred',
  across: (seen) => {
    const pair = signedAcceptedBasicRefused(seen)
    if (!pair || isLevelNamed(pair.basic)) return null
    const observed = {
      'Signed request': answered(pair.signed),
      Basic: `${answered(pair.basic)}, without naming a minimum level`,
      'What that leaves': 'Decoders skip white space when signing; Basic sends it.',
    }
    return { confidence: 'likely', observed, evidence: ids(pair.signed, pair.basic) }
  },
})

const schemesRefused = defineRule({
  id: 'signed-and-basic-refused',
  diagnosis: 'credentials-rejected',
  basis: 'observed',
  across: (seen) => {
    const refused = samples(seen).filter((o) => statusOf(o) === 401)
    const signed = refused.find((o) => o.exchange.scheme === 'signed')
    const basic = refused.find((o) => o.exchange.scheme === 'basic')
    return signed && basic
      ? {
          confidence: 'likely',
          observed: { 'Signed request': answered(signed), Basic: answered(basic) },
          evidence: ids(signed, basic),
        }
      : null
  },
})

const ownSignatureRefused = defineRule({
  id: 'own-signature-refused',
  // this check signed as the documentation says, so the string-to-sign and the header are in order
  overrides: ['body-hash-mismatch', 'secret-not-decoded', 'signed-path-mismatch', 'malformed-authorization'],
  diagnosis: 'signature-mismatch',
  basis: 'observed',
  across: (seen) => {
    const signed = samples(seen).find(
      (o) => o.exchange.scheme === 'signed' && statusOf(o) === 401 && /^4010[27]$/.test(o.facts.body.code ?? ''),
    )
    return signed
      ? {
          confidence: 'likely',
          observed: {
            'Signed here': 'as the documentation says, so the string-to-sign is in order',
            Answer: `${answered(signed)}, code ${signed.facts.body.code ?? ''}`,
          },
          evidence: ids(
            signed,
            samples(seen).find((o) => o.exchange.scheme === 'basic'),
          ),
        }
      : null
  },
})

export const SCHEMES_ACROSS: readonly Rule[] = [minimumLevel, paddedSecret, schemesRefused, ownSignatureRefused]
