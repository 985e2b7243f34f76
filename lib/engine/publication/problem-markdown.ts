import type { Catalogue } from '../catalogue/catalogue'
import { areAllStale, isStale, readOfPage } from '../catalogue/freshness'
import { BLAME_TEXT } from '../diagnose/groups'
import { exampleText } from '../explain/search-problems'
import { redactPaste } from '../mask/pasted-text'
import type { Example } from '../model/example'
import type { Explanation } from '../model/explanation'
import type { DiagnosisId } from '../model/ids'
import { bulletList, codeBlock, inlineCode, markdownDocument, numberedList } from './markdown'
import { problemRecord } from './problem-record'

const BASIS: Readonly<Record<Explanation['basis'], string>> = {
  documented: 'Documented by the vendor or by the standard.',
  observed: 'Seen in practice; the vendor does not document it.',
  inferred: 'Inferred, not documented: take it as a hint.',
}

/**
 * The page of a diagnosis for programs that read: what, why, how to fix, what would refute it, what it looks like.
 * @param examples what it looks like; they are masked here as pastes are
 * @param origin the public origin, in front of the links to this site
 * @param today the day by which the age of what was read is told, `2026-11-29`
 * @returns Markdown; throws a TypeError for an id that does not exist
 */
export function problemMarkdown(
  catalogue: Catalogue,
  id: DiagnosisId,
  examples: readonly Example[],
  origin: string,
  today: string,
): string {
  const record = problemRecord(catalogue, id)
  const pages = record.docs.map((url) => url.replace('https://', ''))
  const readOn = (page: string) => {
    const read = readOfPage(catalogue, page)
    if (read === null) return ''
    return isStale(read, today) ? ` (read on ${read}, may have changed)` : ` (read on ${read})`
  }
  return markdownDocument([
    `# ${record.title}`,
    record.what,
    `Id: ${inlineCode(id)}. Page: ${origin}${record.page}`,
    '## Why',
    record.why,
    BLAME_TEXT[record.blames],
    '## How to fix it',
    numberedList(record.fix),
    `What would refute it: ${record.refutedBy}`,
    ...(examples.length > 0 ? ['## What it looks like'] : []),
    ...examples.flatMap((example) => [
      `${example.name}:`,
      codeBlock(redactPaste(catalogue, exampleText(example)).text),
    ]),
    ...(record.related.length > 0 ? ['## Near by'] : []),
    bulletList(
      record.related.map(
        (near) => `[${catalogue.explanation(near).title}](${origin}/problems/${near}.md) ${inlineCode(near)}`,
      ),
    ),
    '## Where it is written',
    areAllStale(catalogue, pages, today)
      ? 'Read too long ago to be sure that it still stands there.'
      : BASIS[record.basis],
    bulletList(pages.map((page) => `https://${page}${readOn(page)}`)),
  ])
}
