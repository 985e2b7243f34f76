import type { ClipboardEvent } from 'react'
import { expect, it } from 'vitest'
import { inspectPaste } from './paste'

const KEY = `${'abcdef0123456789'.repeat(2)}-abcdef01-23456789`

/** A paste into an empty input. */
const paste = (text: string) =>
  inspectPaste({
    clipboardData: { getData: () => text },
    currentTarget: { selectionStart: 0, selectionEnd: 0, value: '' },
    preventDefault: () => undefined,
  } as unknown as ClipboardEvent<HTMLInputElement>)

it.each(['', 'MAILER_DSN=', 'export MAILER_DSN="'])(
  'reads a mail DSN behind “%s” as several values',
  async (before) => {
    const pasted = await paste(
      `${before}mailgun+https://${KEY}:mg.kestrel.example@default?region=eu${before.slice(18)}`,
    )
    expect(pasted).toMatchObject({ kind: 'imported' })
  },
)

it('leaves a single value to the browser', () => {
  expect(paste(KEY)).toBeNull()
})
