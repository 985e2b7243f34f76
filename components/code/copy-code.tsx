'use client'

import { CopyButton } from '@/components/ui/copy-button'

type Props = { readonly label: string; readonly short: string }

/** Copies the code of the block it stands in, as it is shown: so that a page does not hold each text once more. */
export function CopyCode({ label, short }: Props) {
  return <CopyButton text={codeBeside} label={label} short={short} />
}

function codeBeside(button: HTMLButtonElement): string {
  return button.closest('figure')?.querySelector('code')?.textContent ?? ''
}
