'use client'

import { lazy, Suspense, useEffect, useState, type RefObject } from 'react'
import { createPortal } from 'react-dom'
import { readPasted, type Pasted } from '@/components/credentials/paste'
import type { useCredentials } from '@/components/credentials/use-credentials'
import { Button } from '@/components/ui/button'

const FileXray = lazy(() => import('./file-xray').then((m) => ({ default: m.FileXray })))

type Props = {
  readonly form: ReturnType<typeof useCredentials>
  /** where the panel is shown: it needs more room than a form has */
  readonly beside: RefObject<HTMLElement | null>
}

/** Opens the panel that says what loaders make of a file, on a press or when a file is dropped anywhere on the page. */
export function FileOpener({ form, beside }: Props) {
  const takeIn = form.take
  const [opened, setOpened] = useState<{ readonly file: File | null } | null>(null)

  useEffect(() => {
    const allow = (event: DragEvent) => event.preventDefault()
    const take = (event: DragEvent) => {
      const file = event.dataTransfer?.files[0]
      if (!file) return
      event.preventDefault()
      void readDropped(file).then((pasted) => {
        const isArchive = pasted?.kind === 'imported' && pasted.imported.from === 'har'
        if (pasted?.kind === 'imported' && (isArchive || pasted.imported.foreign)) takeIn(pasted, null)
        if (!isArchive) setOpened({ file })
      })
    }
    addEventListener('dragover', allow)
    addEventListener('drop', take)
    return () => {
      removeEventListener('dragover', allow)
      removeEventListener('drop', take)
    }
  }, [takeIn])

  return (
    <>
      <Button look="quiet" data-action="open-xray" onClick={() => setOpened({ file: null })}>
        What does each loader make of my file?
      </Button>
      {opened && beside.current
        ? createPortal(
            <Suspense>
              <FileXray file={opened.file} form={form} onClose={() => setOpened(null)} />
            </Suspense>,
            beside.current,
          )
        : null}
    </>
  )
}

/** Bytes: a larger file is no archive that is read here. */
const LARGEST_ARCHIVE = 4 * 1024 * 1024

/** What the form would take from a file; null where it is too large to be looked at. */
async function readDropped(file: File): Promise<Pasted | null> {
  return file.size > LARGEST_ARCHIVE ? null : readPasted(await file.text())
}
