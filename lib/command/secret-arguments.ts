import { existsSync } from 'node:fs'
import { isSecretIn } from '@/lib/engine/mask/secret-looks'
import { catalogue } from '@/lib/vendors'

const ANY_BOX = { secret: false, shape: 'text' }

/** Whether an argument looks like a secret: it would stand in the list of processes and in the history of the shell. */
export function looksSecret(argument: string): boolean {
  if (argument.length < 8 || existsSync(argument)) return false
  const words = argument.split(/[\s,;]+/)
  // a path is looked at part by part: its slashes alone make it look random
  return words.some((word) => word.split('/').some(isSecretWord)) || isOpaque(argument)
}

function isSecretWord(word: string): boolean {
  const values = [word, word.slice(word.indexOf('=') + 1)]
  return values.some((value) => value.length >= 8 && isSecretIn(catalogue, ANY_BOX, value))
}

/** A run of base64 may hold a slash, which no file has where it stands. */
function isOpaque(argument: string): boolean {
  return /^[A-Za-z0-9+/_-]{20,}={0,2}$/.test(argument) && /[+=]/.test(argument)
}

export const SECRET_ARGUMENT =
  'An argument looks like a secret, and arguments are seen by everybody on this machine and kept by the shell. ' +
  'Nothing was sent. Put the value into a file or a variable and name that: --env-file FILE, --env, ' +
  '--map keySecret=MY_VARIABLE. Since it stood in an argument, replace it.'
