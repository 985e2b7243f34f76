import { anyOf } from '@/lib/engine/diagnose/rules/phrases'
import type { Phrase } from '@/lib/engine/model/phrase'
import type { Rule } from '@/lib/engine/model/rule'

/**
 * What the command line of Sinch says when it has nothing to present, or presents something else than was meant. Which
 * words it prints is not documented, so each rule knows kinds of words; what is documented is where it takes its
 * credentials from: developers.sinch.com/docs/functions/cli/configuration.
 */

/** Its commands; a sentence that names one is about it. */
const COMMANDS = [
  'auth',
  'login',
  'logout',
  'config',
  'numbers',
  'voice',
  'conversation',
  'fax',
  'sip',
  'porting',
  'functions',
  'secrets',
  'templates',
  'health',
  'cli',
]
const NAMES_IT = new RegExp(`\\b(?:sinch|@sinch/cli) (?:${COMMANDS.join('|')})\\b|@sinch/cli\\b`, 'i')

const NOT_LOGGED_IN: readonly Phrase[] = [
  {
    says: /\bnot (?:yet )?(?:logged|signed) in\b/i,
    hits: ['Error: Not logged in.', 'You are not signed in'],
    misses: 'I am logged in',
  },
  { says: /\bnot authenticated\b/i, hits: 'Not authenticated.', misses: 'authenticated as key 1' },
  {
    says: /\bno (?:stored |saved )?(?:credentials?|login|session)\b/i,
    hits: ['No credentials found for profile "staging".', 'there is no stored login'],
    misses: 'no numbers found',
  },
  {
    says: /\b(?:log ?in|authentication|credentials?) (?:is |are )?required\b/i,
    hits: ['Login required.', 'credentials are required'],
    misses: 'a name is required',
  },
  {
    says: /\b(?:run|use|try)\b[^\n]{0,12}\bsinch (?:auth )?login\b/i,
    hits: ['Run `sinch auth login` first', 'use sinch login'],
    misses: 'after sinch login it worked',
  },
]

const NO_KEYCHAIN: readonly Phrase[] = [
  {
    says: /\bkey(?:chain|ring)\b[^\n]{0,60}\b(?:locked|not|unavailable|denied|failed?|missing|error)\b/i,
    hits: ['the keychain is locked', 'keyring not available', 'Keychain access was denied'],
    misses: 'stored in the keychain',
  },
  {
    says: /\b(?:could not|cannot|can't|failed to|unable to)\b[^\n]{0,40}\bkey(?:chain|ring)\b/i,
    hits: ['could not access the keychain', 'failed to open keyring'],
    misses: 'the keychain was opened',
  },
  {
    says: /org\.freedesktop\.secrets|\blibsecret\b/i,
    hits: 'org.freedesktop.secrets was not provided',
    misses: 'a secret',
  },
]

const SESSION_ENDED: readonly Phrase[] = [
  {
    says: /\b(?:session|login|sign-?in)\b[^\n]{0,20}\bexpired\b|\bexpired (?:session|login)\b/i,
    hits: ['Session expired.', 'Your login has expired', 'expired session'],
    misses: 'the certificate expired',
  },
]

const VARIABLE = 'SINCH_(?:PROJECT_ID|KEY_ID|KEY_SECRET)'
const SETS_VARIABLE = new RegExp(`(?:^|[\\s;])(?:export |set |\\$env:)?${VARIABLE}\\s?=\\s?["']?[^\\s"']`, 'im')
const NAMES_PROFILE = /\bsinch\b[^\n]{0,80}(?:--profile[= ]\S|\bconfig profile use\b)|\bprofiles?\b/i

/** That a variable was set, as people tell it. */
const TELLS_OF_VARIABLE: readonly Phrase[] = [
  {
    says: new RegExp(`${VARIABLE}[^\\n]{0,40}\\b(?:set|exported|defined|present)\\b`, 'i'),
    hits: ['SINCH_KEY_ID is set', 'SINCH_PROJECT_ID was exported by the CI'],
    misses: 'SINCH_KEY_ID is missing',
  },
  {
    says: new RegExp(`\\b(?:set|exported|defined)\\b[^\\n]{0,30}${VARIABLE}`, 'i'),
    hits: ['I had exported SINCH_KEY_ID'],
    misses: 'which SINCH_KEY_ID',
  },
]
const TELLS_VARIABLE = anyOf(TELLS_OF_VARIABLE)

/** A rule that hears one of these phrases in a paste that is about the command line. */
function heard(rule: Pick<Rule, 'id' | 'diagnosis'>, phrases: readonly Phrase[]): Rule {
  const pattern = anyOf(phrases)
  return {
    ...rule,
    basis: 'inferred',
    says: 'undecided',
    phrases,
    across: (seen) => {
      const said = seen.source === 'paste' && NAMES_IT.test(seen.text) ? pattern.exec(seen.text) : null
      return said ? { confidence: 'likely', observed: { 'It says': said[0].slice(0, 200) } } : null
    },
  }
}

export const commandLineRules: readonly Rule[] = [
  heard({ id: 'command-line-not-logged-in', diagnosis: 'missing-authorization' }, NOT_LOGGED_IN),
  heard({ id: 'command-line-has-no-keychain', diagnosis: 'missing-authorization' }, NO_KEYCHAIN),
  heard({ id: 'command-line-session-ended', diagnosis: 'token-expired' }, SESSION_ENDED),
  {
    id: 'variable-beats-profile',
    diagnosis: 'credentials-shadowed',
    basis: 'documented',
    says: 'undecided',
    phrases: TELLS_OF_VARIABLE,
    across: (seen) => {
      const isAbout = seen.source === 'paste' && NAMES_IT.test(seen.text)
      const isSet = SETS_VARIABLE.test(seen.text) || TELLS_VARIABLE.test(seen.text)
      if (!isAbout || !isSet || !(NAMES_PROFILE.test(seen.text) || /\bsinch (?:auth )?login\b/i.test(seen.text)))
        return null
      return {
        confidence: 'likely',
        observed: { Set: 'a variable SINCH_…', 'Meant to be used': 'what sinch login stored, or a profile' },
      }
    },
  },
]
