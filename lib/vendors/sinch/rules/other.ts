import type { Rule } from '@/lib/engine/model/rule'
import { match, says, spoken } from '@/lib/engine/diagnose/rules/conditions'
import { INSTALL_FAILED, MISSES_MODULE } from '@/lib/engine/diagnose/rules/other'
import { FIVE_DIGIT_CODES } from '../bodies/five-digit-codes'
import { isXms } from './conditions'

/** Codes of five digits about what was asked for. */
const CONTENT_CODES: ReadonlySet<string> = new Set(
  FIVE_DIGIT_CODES.filter(({ code, reading }) => code < 40_100 && reading === 'request').map(({ code }) =>
    String(code),
  ),
)

/** Answers that are given only to callers that were let in, and what is wrong with a client library. */
export const otherRules: readonly Rule[] = [
  spoken({
    id: 'sdk-requires-undeclared-package',
    diagnosis: 'sdk-defect',
    basis: 'observed',
    visible: true,
    confidence: 'certain',
    phrases: [
      {
        says: /@sinch\/[\w-]{2,40}(?:\/package\.json|@[\d.]+)/i,
        hits: ["Error: Cannot find module '@sinch/sdk-core/package.json'", 'npm error 404 @sinch/sdk-core@9.9.9'],
        misses: "Cannot find module '@sinch/sdk-core'",
      },
      { says: /sinch[^\n]{0,60}(?:ETARGET|notarget)/i, hits: 'install @sinch/sdk-core failed with ETARGET' },
      {
        says: /notarget[^\n]{0,80}@sinch/i,
        hits: 'npm error notarget No matching version found for @sinch/sdk-core',
      },
    ],
    when: (one, seen) =>
      MISSES_MODULE.test(seen.text) ||
      INSTALL_FAILED.test(seen.text) ||
      (one.facts.status === null && /npm (?:err|error)/i.test(seen.text)),
  }),
  {
    id: 'code-40400',
    diagnosis: 'credentials-accepted',
    basis: 'documented',
    match: (one) =>
      one.facts.body.code === '40400'
        ? match('certain', one, { 'code 40400': 'is given only to callers that are known' })
        : null,
  },
  {
    id: 'xms-403-is-content',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    match: (one) =>
      isXms(one.facts) &&
      one.facts.status === 403 &&
      one.facts.body.shape === 'xms' &&
      !/block|balance|credit|disabled|trial/.test(one.facts.said)
        ? match('certain', one)
        : null,
  },
  {
    id: 'five-digit-400-of-content',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    // whether the credential was looked at before the content is not known
    says: 'undecided',
    match: (one) =>
      one.facts.body.shape === 'flat-five-digit' &&
      CONTENT_CODES.has(one.facts.body.code ?? '') &&
      (one.facts.status ?? 400) === 400
        ? match('likely', one)
        : null,
  },
  {
    id: 'five-digit-403-of-content',
    diagnosis: 'not-auth-validation',
    basis: 'documented',
    match: (one) =>
      one.facts.body.code === '40300' || (one.facts.body.code === '40303' && one.facts.product === 'voice')
        ? match('likely', one)
        : null,
  },
  {
    id: 'est-not-enabled-proves-key',
    diagnosis: 'product-not-enabled',
    basis: 'documented',
    match: (one, seen) =>
      one.facts.product === 'est' && one.facts.status === 400 && says(one, seen, /not enabled/i)
        ? match('certain', one)
        : null,
  },
]
