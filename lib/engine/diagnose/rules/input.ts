import type { SentFault } from '../../model/authorization'
import type { AddressCatalogue } from '../../model/catalogue'
import type { CredentialSet } from '../../model/credential-set'
import type { Facts } from '../../model/facts'
import type { Observations, Observed, Rule } from '../../model/rule'
import {
  atVendor,
  firmnessOf,
  foundInPaste,
  heard,
  hasNoHeaderScheme,
  hasNotSucceeded,
  match,
  sentNothing,
  spoken,
  vendorOf,
} from './conditions'
import {
  ILLEGAL_HEADER,
  MISSING_VALUE,
  SAMPLE_IN_ADDRESS,
  SCHEME_TWICE,
  SETTING_NOT_GIVEN,
  SHELL_TOOK_OVER,
  SHOWN_WITHOUT_VALUE,
  TOLD_TO_BE_EMPTY,
  TWO_SETS,
  UNENCODED_PAIR,
  WIDE_CHARACTER,
} from './input-phrases'
import { sentInWords } from './names'
import { anyOf } from './phrases'

const has = ({ facts }: Observed, ...faults: SentFault[]) => faults.some((fault) => facts.sent?.faults.includes(fault))
const sentAs = ({ facts }: Observed) => (facts.sent ? { sent: sentInWords(facts) } : {})

/** A typographic quote, or its code, in the message of a client. */
const QUOTE_CODE = /\\u201[89cdCD]|\b82(?:16|17|20|21)\b|[“”‘’]/
const HOLDS_SAMPLE = anyOf(SAMPLE_IN_ADDRESS)

const REFUSES_HEADER = anyOf(ILLEGAL_HEADER)

/** White space, or what it is written as in a message: at an end, or a line break anywhere. */
const BLANK_IN_VALUE = /^\s|\s$|[\r\n\t]|\\[rnt]|\\x0[adAD]|\\u000[adAD]|%0[adAD]|[\u00a0\u200b-\u200f\u2060\ufeff]/

/** The message itself names what is wrong with the value. */
const NAMES_BLANK =
  /new-?line|line ?(?:break|feed)|whitespace|return character|0x0[ad]\b|\\[rn]|ERR_INVALID_CHAR|CR|LF/i

/** The value that a client refuses, as its message quotes it; null where it quotes none. */
function valueRefused(text: string): string | null {
  const found = /(?:value|header)(?: b)?:? {0,2}(?:b)?(?:'([^'\n]{0,8000})'|"([^"\n]{0,8000})")(?! for header)/i.exec(
    text,
  )
  const value = found?.[1] ?? found?.[2] ?? null
  return value !== null && /^(?:authorization|[\w-]{1,40})$/i.test(value) && value.length < 24 ? null : value
}

/** What the reader's values and commands show before anybody answers. */
export const inputRules: readonly Rule[] = [
  {
    ...foundInPaste('command-changed-by-shell', 'shell-mangled'),
    // what the shell made of the command is not what was meant to be asked, so its failure is an effect
    overrides: ['dns-failure', 'connection-failed'],
  },
  foundInPaste('command-with-typographic-quotes', 'credential-quoted'),
  foundInPaste('command-encodes-newline', 'secret-encoding'),
  foundInPaste('command-header-malformed', 'malformed-authorization'),
  foundInPaste('command-with-two-credentials', 'credentials-shadowed'),
  foundInPaste('settings-end-in-line-break', 'secret-whitespace'),
  foundInPaste('settings-hold-no-value', 'placeholder-value'),
  {
    ...foundInPaste('settings-hold-scheme', 'scheme-in-value'),
    // that the program which is shown runs with the settings that are shown is inferred
    basis: 'inferred',
    // what was refused is not what the setting was meant to be
    overrides: ['credentials-rejected', 'token-malformed', 'malformed-authorization'],
  },
  {
    id: 'quotes-around-sent-value',
    diagnosis: 'credential-quoted',
    basis: 'documented',
    visible: true,
    match: (one) => (has(one, 'quoted', 'typographic-quotes') ? match('certain', one, sentAs(one)) : null),
  },
  spoken({
    id: 'header-refuses-quote',
    // the client names the quote; a blank is only one of the characters that its message may be about
    overrides: ['secret-whitespace'],
    diagnosis: 'credential-quoted',
    basis: 'documented',
    confidence: 'likely',
    phrases: WIDE_CHARACTER,
    when: (_, seen) => QUOTE_CODE.test(seen.text),
  }),
  spoken({
    id: 'header-refuses-wide-character',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    confidence: 'likely',
    phrases: WIDE_CHARACTER,
    when: () => true,
  }),
  {
    id: 'client-refuses-header-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    visible: true,
    phrases: ILLEGAL_HEADER,
    match: (one, seen) => {
      const said = heard(one, seen, REFUSES_HEADER)
      if (!said) return null
      const value = valueRefused(seen.text)
      if (value !== null && !BLANK_IN_VALUE.test(value)) return null
      const confidence = value === null && !NAMES_BLANK.test(said.quote) ? 'likely' : 'certain'
      return { ...match(confidence, one, { 'it says': said.quote }), ...firmnessOf(said) }
    },
  },
  {
    id: 'client-refuses-empty-value',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      const said = heard(one, seen, REFUSES_HEADER)
      return said && valueRefused(seen.text) === ''
        ? { ...match('certain', one, { 'it says': said.quote, sent: 'an empty value' }), ...firmnessOf(said) }
        : null
    },
  },
  {
    id: 'client-refuses-odd-value',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one, seen) => {
      const said = heard(one, seen, REFUSES_HEADER)
      const value = said ? valueRefused(seen.text) : null
      return said && value && !BLANK_IN_VALUE.test(value)
        ? { ...match('likely', one, { 'it says': said.quote }), ...firmnessOf(said) }
        : null
    },
  },
  spoken({
    id: 'base64-wrapped-at-76',
    diagnosis: 'secret-encoding',
    basis: 'inferred',
    confidence: 'likely',
    pattern: /char 0x0[ad] at (?:6[45]|7[0-9]|8[0-4])\b/i,
    when: () => true,
  }),
  spoken({
    id: 'shell-took-option-for-command',
    diagnosis: 'shell-mangled',
    basis: 'documented',
    visible: true,
    confidence: 'certain',
    phrases: SHELL_TOOK_OVER,
    when: () => true,
  }),
  {
    id: 'blank-inside-sent-value',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    visible: true,
    match: (one) =>
      has(one, 'line-break') ||
      (has(one, 'white-space') && !has(one, 'doubled-scheme', 'two-values', 'colon-after-scheme'))
        ? match(has(one, 'line-break') ? 'certain' : 'likely', one, sentAs(one))
        : null,
  },
  {
    id: 'newline-in-basic-pair',
    diagnosis: 'secret-encoding',
    basis: 'documented',
    visible: true,
    match: (one) =>
      has(one, 'encoded-newline')
        ? match('certain', one, { ...sentAs(one), 'inside the base64': 'a line break' })
        : null,
  },
  {
    id: 'newline-in-basic-secret',
    diagnosis: 'secret-whitespace',
    basis: 'documented',
    match: (one) =>
      has(one, 'encoded-newline') ? match('likely', one, { 'inside the base64': 'a line break' }) : null,
  },
  {
    id: 'basic-value-wrongly-encoded',
    diagnosis: 'secret-encoding',
    basis: 'documented',
    visible: true,
    match: (one) => {
      if (has(one, 'doubled-scheme', 'colon-after-scheme', 'typographic-quotes')) return null
      if (has(one, 'doubly-encoded')) return match('certain', one, { 'inside the base64': 'base64 once more' })
      if (
        has(one, 'not-base64', 'no-colon-in-pair') &&
        one.facts.sent?.value !== 'placeholder' &&
        !has(one, 'placeholder')
      )
        return match('likely', one, {
          ...sentAs(one),
          'the value': has(one, 'not-base64') ? 'is not base64 of id:secret' : 'decodes to text without a colon',
        })
      return has(one, 'url-encoded')
        ? match('likely', one, { ...sentAs(one), 'the value': 'is percent-encoded' })
        : null
    },
  },
  {
    id: 'placeholder-sent',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    visible: true,
    match: (one, seen) => {
      if (has(one, 'empty-value'))
        return match('certain', one, { sent: `${one.facts.sentWords.scheme} and nothing after it` })
      return has(one, 'placeholder') && !holdsKeyBesideName(one.facts, seen) ? match('certain', one, sentAs(one)) : null
    },
  },
  {
    id: 'placeholder-in-address',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    visible: true,
    phrases: SAMPLE_IN_ADDRESS,
    match: (one, { catalogue }) => {
      const url = one.exchange.request?.url ?? ''
      const found = placeholderIn(url, catalogue)
      return found ? match('certain', one, { 'in the address': found }) : null
    },
  },
  spoken({
    id: 'value-missing-in-client',
    diagnosis: 'placeholder-value',
    basis: 'documented',
    confidence: 'likely',
    phrases: MISSING_VALUE,
    when: (one) => atVendor(one.facts) && one.facts.status === null && one.facts.body.form !== 'json',
  }),
  spoken({
    id: 'undefined-in-header-log',
    // what was never filled in was not judged
    overrides: ['credentials-rejected', 'token-malformed'],
    diagnosis: 'placeholder-value',
    basis: 'documented',
    confidence: 'likely',
    phrases: SHOWN_WITHOUT_VALUE,
    when: hasNotSucceeded,
  }),
  spoken({
    id: 'setting-not-given',
    diagnosis: 'placeholder-value',
    basis: 'inferred',
    confidence: 'likely',
    phrases: SETTING_NOT_GIVEN,
    // an answer that misses something is about what came, and not about a setting
    when: (one) => atVendor(one.facts) && one.facts.status === null && one.facts.body.form === 'none',
  }),
  spoken({
    id: 'variable-told-to-be-empty',
    diagnosis: 'placeholder-value',
    basis: 'inferred',
    confidence: 'likely',
    phrases: TOLD_TO_BE_EMPTY,
    when: hasNotSucceeded,
  }),
  spoken({
    id: 'code-sends-pair-unencoded',
    // what stands in the source text is not yet what was sent
    overrides: ['placeholder-value', 'malformed-authorization', 'credentials-rejected'],
    diagnosis: 'secret-encoding',
    basis: 'documented',
    confidence: 'likely',
    phrases: UNENCODED_PAIR,
    when: hasNotSucceeded,
  }),
  spoken({
    id: 'scheme-printed-twice',
    // a header that names its scheme twice was not read
    overrides: ['credentials-rejected', 'token-malformed', 'malformed-authorization'],
    diagnosis: 'scheme-in-value',
    basis: 'documented',
    confidence: 'likely',
    phrases: SCHEME_TWICE,
    when: () => true,
  }),
  {
    id: 'scheme-written-twice',
    diagnosis: 'scheme-in-value',
    basis: 'documented',
    visible: true,
    match: (one) => (has(one, 'doubled-scheme') ? match('certain', one, sentAs(one)) : null),
  },
  {
    id: 'id-behind-the-colon',
    // the pair that was refused is seen to be no pair of an id and its secret
    overrides: ['credentials-rejected', 'client-rejected'],
    diagnosis: 'fields-swapped',
    basis: 'inferred',
    match: (one, seen) => {
      const { sent } = one.facts
      if (sent?.kind !== 'pair' || setsWithFixedUser(one.facts, seen).length > 0) return null
      const swapped =
        sent.password === 'uuid' && sent.user !== 'uuid' && sent.user !== 'variable' && sent.user !== 'masked'
      const idTwice = sent.password === 'uuid' && sent.user === 'uuid'
      return swapped || idTwice ? match('likely', one, sentAs(one)) : null
    },
  },
  spoken({
    id: 'client-warns-of-two-sets',
    diagnosis: 'credentials-shadowed',
    basis: 'documented',
    confidence: 'likely',
    phrases: TWO_SETS,
  }),
  {
    id: 'unnamed-scheme',
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    match: (one) =>
      has(one, 'no-scheme') &&
      one.exchange.request !== null &&
      !sentNothing(one.facts) &&
      one.facts.sent?.value !== 'variable' &&
      !hasNoHeaderScheme(one.facts)
        ? match('likely', one, { sent: 'a value without a scheme word' })
        : null,
  },
  {
    id: 'colon-or-two-values-in-header',
    // a header that cannot be parsed does not show whose credentials it holds
    overrides: ['project-credentials-on-app-api'],
    diagnosis: 'malformed-authorization',
    basis: 'documented',
    visible: true,
    match: (one) =>
      has(one, 'colon-after-scheme', 'two-values')
        ? match('certain', one, {
            sent: has(one, 'two-values')
              ? 'two values in one header'
              : `${one.facts.sentWords.scheme} followed by a colon`,
          })
        : null,
  },
]

/** The part of an address that is sample text, or the name of a variable, instead of an id. */
function placeholderIn(url: string, catalogue: AddressCatalogue): string | undefined {
  const sample = HOLDS_SAMPLE.exec(url)
  const variable = [...url.matchAll(/\/(\w+)(?=[/?#:]|$)/g)].find(([, segment]) =>
    catalogue.isPathVariable(segment ?? ''),
  )
  const first = sample && variable ? (variable.index < sample.index ? variable : sample) : (sample ?? variable)
  return first?.[0].slice(1)
}

/** The sets of the vendor that was asked, where each pair of them begins with a fixed user name; none otherwise. */
function setsWithFixedUser(facts: Facts, seen: Observations): readonly CredentialSet[] {
  const vendor = vendorOf(facts, seen)
  const sets = new Set(
    seen.catalogue.products.filter((p) => p.vendor === vendor && !p.login).map((p) => p.credentialSet),
  )
  const all = [...sets].map((id) => seen.catalogue.credentialSet(id))
  return all.every(({ pair }) => 'literal' in pair.user) ? all : []
}

/** One half of the pair is the vendor's key, so that the other is a wrong user name and no placeholder. */
function holdsKeyBesideName(facts: Facts, seen: Observations): boolean {
  return setsWithFixedUser(facts, seen).some(({ pair }) =>
    [facts.sent?.user, facts.sent?.password].some((kind) => kind === seen.catalogue.field(pair.password).shape),
  )
}
