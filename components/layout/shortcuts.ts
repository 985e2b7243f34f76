/** The keys of the product, each a row: what it does, and how it does it to the page as it stands. */
export type Shortcut = { readonly key: string; readonly does: string; readonly run: (page: Document) => void }

const find = (page: Document, selector: string) => page.querySelector<HTMLElement>(selector)

/** Moves the focus along the exchanges of a report. */
function step(page: Document, by: 1 | -1): void {
  const all = [...page.querySelectorAll<HTMLElement>('[data-exchange] > summary')]
  // those that are folded away cannot take the focus
  const rows = all.filter((row) => row.checkVisibility())
  const at = rows.findIndex((row) => row === page.activeElement || row.parentElement?.contains(page.activeElement))
  const next = at < 0 ? (by === 1 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by))
  rows[next]?.focus()
}

export const SHORTCUTS: readonly Shortcut[] = [
  {
    key: '/',
    does: 'search products, problems, error codes and pages',
    run: (page) => find(page, '[data-action="search"]')?.click(),
  },
  {
    key: 'p',
    does: 'go to the paste box or the first field',
    run: (page) => find(page, '[data-paste-box], textarea[name="text"], main form input, main form select')?.focus(),
  },
  {
    key: 'r',
    does: 'run the check',
    run: (page) => find(page, 'form[data-form="check"]')?.closest('form')?.requestSubmit(),
  },
  { key: 'j', does: 'next exchange', run: (page) => step(page, 1) },
  { key: 'k', does: 'previous exchange', run: (page) => step(page, -1) },
  {
    key: 't',
    does: 'show the stages as a table, or as a waterfall',
    run: (page) => find(page, '[data-action="toggle-table"]')?.click(),
  },
  {
    key: 'c',
    does: 'copy curl of the open exchange',
    run: (page) => find(page, '[data-exchange][open] [data-action="copy-curl"], [data-action="copy-curl"]')?.click(),
  },
  { key: 's', does: 'share the report', run: (page) => find(page, '[data-action="share"]')?.click() },
  { key: '?', does: 'show this list', run: (page) => page.querySelector<HTMLDialogElement>('#shortcuts')?.showModal() },
]

/** Typing is never taken for a shortcut. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  )
}
