'use client'

import { useCallback, useEffect, useId, useMemo, useRef, useState } from 'react'
import { readImport } from '@/components/credentials/read-import'
import type { useCredentials } from '@/components/credentials/use-credentials'
import { Button } from '@/components/ui/button'
import { Field, INPUT } from '@/components/ui/field'
import { Notice } from '@/components/ui/notice'
import { filledSentence } from '@/lib/engine/credentials/import/words'
import { LARGEST_FILE, valuesLoadedBy, xray } from '@/lib/engine/loaders/xray'
import { LoaderSources } from './loader-sources'
import { VariableReadings } from './variable-readings'

type Props = {
  /** a file that was dropped on the form; null where the panel was opened */
  readonly file: File | null
  readonly form: ReturnType<typeof useCredentials>
  readonly onClose: () => void
}

/** What each loader makes of a file of credentials, read in the browser and without a value on the page. */
export function FileXray({ file, form, onClose }: Props) {
  const id = useId()
  const heading = useRef<HTMLHeadingElement>(null)
  // marks of equal values are equal under one key, and the key is gone with the page
  const [key] = useState(() => crypto.getRandomValues(new Uint8Array(16)))
  const field = useRef<HTMLTextAreaElement>(null)
  const [text, setText] = useState('')
  const isTooLong = text.length > LARGEST_FILE
  const result = useMemo(() => (text.trim() === '' || isTooLong ? null : xray(text, key)), [text, isTooLong, key])

  /** A text that was not typed: as it is, since a text area knows line feeds only, and some loaders keep more. */
  const take = useCallback((whole: string) => {
    if (field.current) field.current.value = whole
    setText(whole)
  }, [])

  useEffect(() => heading.current?.focus(), [])

  useEffect(() => {
    let isCurrent = true
    void beginningOf(file).then((read) => isCurrent && take(read))
    return () => {
      isCurrent = false
    }
  }, [file, take])

  useEffect(() => {
    const clear = () => take('')
    addEventListener('pagehide', clear)
    return () => removeEventListener('pagehide', clear)
  }, [take])

  return (
    <section aria-labelledby={`${id}-title`} data-xray className="grid min-w-0 gap-5 border-t border-line pt-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 id={`${id}-title`} ref={heading} tabIndex={-1} className="text-lg font-semibold outline-none">
          What each loader makes of a file
        </h2>
        <Button look="quiet" size="sm" onClick={onClose}>
          Close
        </Button>
      </div>
      <p className="max-w-[68ch] text-sm text-soft">
        The same line gives different values to Node, to docker and to a shell. Paste or drop a .env file, a Kubernetes
        Secret, a compose file, a systemd EnvironmentFile, the env of a workflow or a .properties file. It is read in
        this browser: nothing is sent, and no value is shown.
      </p>
      <div>
        <Field id={`${id}-text`} label="The file" note="Its characters are covered, as in a field for a password.">
          <textarea
            id={`${id}-text`}
            aria-describedby={`${id}-text-note`}
            data-xray-file
            // not controlled: React would write its text into the document
            ref={field}
            onChange={(event) => setText(event.target.value)}
            onPaste={(event) => {
              const pasted = event.clipboardData.getData('text')
              const { selectionStart, selectionEnd, value } = event.currentTarget
              if (!pasted.includes('\r') || selectionStart > 0 || selectionEnd < value.length) return
              event.preventDefault()
              take(pasted)
            }}
            rows={4}
            spellCheck={false}
            autoComplete="off"
            className={`${INPUT} data resize-y [-webkit-text-security:disc]`}
          />
        </Field>
        <label className="mt-2 flex flex-wrap items-center gap-2 text-xs text-soft">
          or choose it:
          <input
            type="file"
            className="text-xs"
            onChange={(event) =>
              void event.target.files?.[0]
                ?.slice(0, LARGEST_FILE + 1)
                .text()
                .then(setText)
            }
          />
        </label>
      </div>
      {isTooLong ? (
        <Notice status="warning">This is longer than 64 kB, and no file of credentials. Nothing of it was read.</Notice>
      ) : null}
      <div aria-live="polite" className="grid min-w-0 gap-5">
        {result && result.rows.length === 0 && result.notes.length === 0 ? (
          <Notice status="not-tested">No loader finds a variable in this text.</Notice>
        ) : null}
        {result?.notes.map((note) => (
          <Notice key={note} status="warning">
            {note}
          </Notice>
        ))}
        {result && result.rows.length > 0 ? (
          <>
            <p className="text-sm" data-xray-summary>
              {summary(result.rows.filter((row) => row.differs).length, result.rows.length, result.loaders.length)}
            </p>
            {result.loaders.length > 0 ? <UseLoader key={result.kind} text={text} result={result} form={form} /> : null}
            <ul className="grid min-w-0 gap-6">
              {result.rows.slice(0, 100).map((row, i) => (
                // oxlint-disable-next-line react/no-array-index-key -- a name that is hidden is no key
                <VariableReadings key={`${i} ${row.part} ${row.name ?? ''}`} row={row} />
              ))}
            </ul>
            {result.rows.length > 100 ? (
              <p className="text-xs text-soft">The first 100 of {result.rows.length} variables are shown.</p>
            ) : null}
            <LoaderSources loaders={result.loaders} kind={result.kind} />
          </>
        ) : null}
      </div>
    </section>
  )
}

/** A file, or as much of it as shows that it is too long; empty where there is none. */
function beginningOf(file: File | null): Promise<string> {
  return file?.slice(0, LARGEST_FILE + 1).text() ?? Promise.resolve('')
}

function summary(different: number, all: number, loaders: number): string {
  const variables = all === 1 ? '1 variable' : `${all} variables`
  if (loaders === 1) return `${variables}, by the one loader that reads such a file.`
  if (different === 0) return `${variables}: all ${loaders} loaders read the same.`
  return `${variables}: loaders differ about ${different === all ? (all === 1 ? 'it' : 'all of them') : different}.`
}

/** Fills the form with what one loader reads. */
function UseLoader({
  text,
  result: { loaders },
  form,
}: {
  readonly text: string
  readonly result: ReturnType<typeof xray>
  readonly form: Props['form']
}) {
  const id = useId()
  const [chosen, setChosen] = useState(loaders[0]?.id)
  const [note, setNote] = useState('')
  const loader = loaders.find((one) => one.id === chosen) ?? loaders[0]
  if (!loader) return null

  function use() {
    if (!loader) return
    // as JSON, which the import takes exactly: what the loader read is not read a second time
    const imported = readImport(JSON.stringify(valuesLoadedBy(loader, text)))
    if (!imported) return setNote(`${loader.short} reads no variable here by whose name a field is known.`)
    form.take({ kind: 'imported', imported }, null)
    const [first, second] = imported.sets
    if (!first) return setNote(imported.foreignSentence ?? 'Nothing of it was taken: the form says why.')
    if (second) return setNote(`${imported.sets.length} sets were found: choose one in the form.`)
    const said = filledSentence(imported, first, form.fields)
    setNote(said.replace('a file of settings', `the file as ${loader.short} reads it`))
    document.querySelector<HTMLElement>('form[data-form="check"] [type="submit"]')?.focus()
  }

  return (
    <div className="grid max-w-md gap-2">
      <Field id={`${id}-loader`} label="Check with the values of the loader that your program uses">
        <select
          id={`${id}-loader`}
          value={loader.id}
          onChange={(event) => setChosen(event.target.value)}
          className={INPUT}
        >
          {loaders.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      </Field>
      <div className="flex flex-wrap items-center gap-3">
        <Button data-action="use-loader" onClick={use}>
          Fill the form
        </Button>
        <p role="status" className="text-xs text-soft">
          {note}
        </p>
      </div>
    </div>
  )
}
