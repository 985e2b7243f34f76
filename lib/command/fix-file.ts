import { changedFields, fixOf } from '@/lib/engine/check/fix'
import { rewriteLine } from '@/lib/engine/loaders/rewrite'
import { catalogue } from '@/lib/vendors'
import { UsageFault } from './command'
import { readText, replaceText } from './files'
import type { Checked } from './run-check'
import type { Source, Taken } from './source'
import { confirm, isInteractive, say } from './terminal'

/**
 * Changes the one line of a file that a proven fix is about. It says first which line, and what of it, without a value,
 * and asks; with `isConfirmed` it does not ask.
 */
export async function offerFix(
  { file, text }: Source,
  { input, variables }: Taken,
  { live }: Checked,
  isConfirmed: boolean,
): Promise<void> {
  if (file === null || text === null) throw new UsageFault('--fix changes a file: name it with --env-file.')
  const fix = fixOf(catalogue, input, live)
  if (!fix) return say('Nothing was proven, so the file stays as it is.')
  const changed = changedFields(catalogue, input.values, fix.values)
  const isRegion = changed.length === 0 && fix.region !== input.region
  const field = isRegion ? 'region' : changed[0]
  const name = field === undefined ? undefined : variables[field]
  if (fix.product !== input.product || changed.length > 1 || field === undefined || name === undefined)
    return say(`The fix is not one line of ${file}, so it stays as it is: ${fix.change}.`)
  const value = isRegion ? (fix.region ?? '') : (fix.values[field] ?? '')
  const rewritten = rewriteLine(text, name, value)
  if (!rewritten)
    return say(`The line of ${name} cannot be rewritten safely, so ${file} stays as it is: ${fix.change}.`)
  say(`${file}, line ${rewritten.line}, ${name}: ${fix.change}. The value is not shown; nothing else changes.`)
  if (!isConfirmed && !isInteractive()) return say('Nobody can be asked here, so the file stays as it is: add --yes.')
  if (!isConfirmed && !(await confirm('Change it?'))) return say('The file stays as it is.')
  if (readText(file, 'The file of variables') !== text)
    throw new UsageFault('The file was changed meanwhile, so it stays as it is.')
  replaceText(file, rewritten.text)
  say(`Changed ${name} in ${file}.`)
}
