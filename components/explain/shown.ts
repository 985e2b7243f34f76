import { marksOf, ontoMasked } from '@/lib/engine/explain/statements/marks'
import type { Explained } from '@/lib/engine/explain/explain'
import { redactPaste } from '@/lib/engine/mask/pasted-text'
import { showInvisible } from '@/lib/engine/mask/visible'
import type { Known } from '@/lib/engine/model/redacted'
import type { Mark } from '@/lib/engine/model/statement'
import { catalogue } from '@/lib/vendors'
import { exchangeText } from './exchange-text'

/** Characters of a paste that is shown whole, and those that are shown of a longer one. */
const SHOWN_WHOLE = 131_072
const SHOWN = 20_000

/** What is shown of a paste. */
export type Shown = {
  /** what was pasted, masked; of a file of exchanges those that were judged */
  readonly paste: string
  /** `paste` is made of exchanges of a file, and not what was pasted as it stands */
  readonly ofFile: boolean
  /** there is more than what is shown */
  readonly cut: boolean
  /** the places of `paste` that carry a diagnosis, by its id */
  readonly marks: ReadonlyMap<string, readonly Mark[]>
  /** labels of what was masked */
  readonly hidden: readonly string[]
}

/**
 * What is shown of a paste, masked, and the places in it that carry a diagnosis.
 *
 * @param secrets gives what the whole text shows to be secret
 */
export function shownOf(explained: Explained, text: string, secrets: () => readonly Known[]): Shown {
  if (explained.format === 'har') return ofFile(explained)
  const cut = text.length > SHOWN_WHOLE
  const shown = cut ? text.slice(0, SHOWN) : text
  // what is named a secret further down may stand in the part that is shown
  const redacted = redactPaste(catalogue, shown, cut ? secrets() : [])
  const paste = showInvisible(redacted.text)
  const [raw, masked] = [shown.split('\n'), paste.split('\n')]
  // a secret of several lines is masked as one, and then the numbers of lines are others
  const marks =
    raw.length === masked.length
      ? new Map([...explained.marks].map(([id, all]) => [id, ontoMasked(all, raw, masked)] as const))
      : marksOf(explained.diagnoses, paste)
  return { paste, ofFile: false, cut, marks, hidden: redacted.hidden }
}

function ofFile(explained: Explained): Shown {
  const whole = explained.evidence.map(exchangeText).join('\n\n')
  const paste = whole.slice(0, SHOWN)
  const marks = marksOf(explained.diagnoses, paste)
  return { paste, ofFile: true, cut: whole.length > SHOWN, marks, hidden: [] }
}
