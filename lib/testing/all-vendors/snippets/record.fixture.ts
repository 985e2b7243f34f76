import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { Language } from '@/lib/engine/model/language'
import type { Snippet } from '@/lib/engine/model/snippet'
import { markOf, type ProofGroup, type ProofKind } from '@/lib/engine/snippets/proof'

const RECORD = new URL('../../../vendors/snippet-proofs.json', import.meta.url)
/** Set by `node scripts/record-snippets.mjs`. */
const records = process.env['RECORD_SNIPPETS'] === '1'

const groups = (): readonly ProofGroup[] => JSON.parse(readFileSync(RECORD, 'utf8')) as readonly ProofGroup[]

/**
 * Holds the record of a language against what was done here: it says nothing of what was not done, and knows most of
 * what was. With RECORD_SNIPPETS=1 it is written anew instead.
 * @param part of the record, for pieces that a test of their own runs
 * @param program and its version: "PHP 8.2.29"
 * @param all of any language; those of others are left out
 */
function record(
  part: ProofGroup['part'],
  how: ProofKind,
  language: Language,
  program: string,
  all: readonly Snippet[],
): void {
  const own = part === undefined ? {} : { part }
  const here = [...new Set(all.filter((s) => s.language === language).map(markOf))].toSorted()
  if (records) return write({ how, language, with: program, on: today(), ...own, snippets: here })
  const said = groups().find((one) => one.how === how && one.language === language && one.part === part)?.snippets ?? []
  const again = 'node scripts/record-snippets.mjs writes it anew'
  expect(
    said.filter((mark) => !here.includes(mark)),
    `the record says that more ${language} was ${how}: ${again}`,
  ).toEqual([])
  expect(said.length, `the record knows little of the ${language} that was ${how}: ${again}`).toBeGreaterThanOrEqual(
    Math.floor(here.length * 0.8),
  )
}

export const recordRun = record.bind(null, undefined, 'run')
export const recordParsed = record.bind(null, undefined, 'parsed')
export const recordBalanced = record.bind(null, undefined, 'balanced')
/** The same of logins to mail servers. */
export const recordMail = record.bind(null, 'mail')

function write(group: ProofGroup): void {
  const others = groups().filter(
    ({ how, language, part }) => how !== group.how || language !== group.language || part !== group.part,
  )
  const all = [...others, group].toSorted((a, b) => `${a.how} ${a.language}`.localeCompare(`${b.how} ${b.language}`))
  writeFileSync(RECORD, `${JSON.stringify(all, null, 2)}\n`)
}

const today = () => new Date().toISOString().slice(0, 10)

const NAMES: Readonly<Record<string, string>> = { php: 'PHP', ruby: 'Ruby', python3: 'Python', go: 'Go' }

/** A program and its version, as it says itself: "PHP 8.2.29". */
export function versionOf(command: string, option = '--version'): string {
  const { stdout, stderr } = spawnSync(command, [option], { encoding: 'utf8' })
  const said = `${stdout}${stderr}`
  return `${NAMES[command] ?? command} ${/\d+(?:\.\d+)+/.exec(said)?.[0] ?? ''}`.trim()
}
