import { existsSync } from 'node:fs'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import { catalogue } from '@/lib/vendors'

const ANY_BOX = { secret: false, shape: 'text' }

/**
 * Whether an argument looks like a secret: it would stand in the list of processes and in the history of the shell.
 * What names a file that is there, a variable or a time is none.
 */
export function looksSecret(argument: string): boolean {
  const [, , name] = /^(--map=)?\w+=([A-Za-z_][\w.-]*)$/.exec(argument) ?? []
  const text = name ?? argument
  if (text.length < 8 || existsSync(text) || /^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-][\d:]+)$/.test(text)) return false
  // a path is looked at part by part: its slashes alone make it look random
  const words = text
    .split(/[\s,;]+/)
    .flatMap((word) => (word.startsWith('--') ? [word.replace(/^[^=]*=/, '')] : [word]))
  return words.some((word) => [word, ...word.split('/')].some(isSecretWord))
}

/** Forms that tokens have and nothing else that is an argument: base64 with its padding, 32 letters and digits. */
const OPAQUE = [/^[A-Za-z0-9+/_-]{20,}={1,2}$/, /^(?=.*\d)(?=.*[a-z])[a-z0-9]{32,}$/i]

function isSecretWord(word: string): boolean {
  if (word.length < 8 || word.startsWith('--')) return false
  if (/^(?:\.{0,2}\/|[a-z]+:\/\/)[^+=]*$/i.test(word)) return false // a path or an address, whose parts are looked at
  return isSecretIn(catalogue, ANY_BOX, word) || OPAQUE.some((form) => form.test(word))
}

export const SECRET_ARGUMENT =
  'An argument looks like a secret, and arguments are seen by everybody on this machine and kept by the shell. ' +
  'Nothing was sent. Put the value into a file or a variable and name that: --env-file FILE, --env, ' +
  '--map keySecret=MY_VARIABLE. Since it stood in an argument, replace it.'
