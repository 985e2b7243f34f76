import { cn } from '@/lib/cn'
import { partTexts } from '@/lib/engine/signing/difference'
import { ALSO_CALLED, mistakeText } from '@/lib/engine/signing/mistakes'
import { fixText } from '@/lib/engine/signing/mistakes/fixes'
import { signingBench } from '@/lib/vendors/signing'
import type { MistakeText } from '@/lib/engine/signing/mistakes/define'
import type { Difference, Hit } from '@/lib/engine/signing/search'
import type { SigningForm } from '@/lib/engine/model/signing'
import { LANGUAGES, type Language } from '@/lib/engine/signing/vocabulary'
import { Command, VisibleText } from './readout'

type Props = {
  readonly text: MistakeText
  readonly hit: Hit
  readonly form: SigningForm
  readonly language: Language
  readonly single: boolean
  /** the signature came with the request, so the reader’s values are what is odd */ readonly received: boolean
}

/** One mistake of a proof: what differed, and the line of code to change. */
export function MistakeCard({ text, hit, form, language, single, received }: Props) {
  const cause = form === 'callback' ? ALSO_CALLED[text.id] : undefined
  const difference = hit.differences.find((one) => one.part === text.part)
  // what differs in a line is seen below; what differs in a body, a key or a form is not
  const details =
    difference && text.part !== 'md5' && text.part !== 'body'
      ? []
      : hit.details.filter((detail) => detail.mistake === text.id).map((detail) => detail.text)
  const name = LANGUAGES.find((one) => one.id === language)?.name ?? ''
  return (
    <section data-mistake={text.id} className="min-w-0">
      <h4 className={cn('font-semibold', single ? 'text-sm' : 'border-t border-line pt-3 text-sm')}>{text.title}</h4>
      {details.length > 0 ? <p className="text-xs text-soft">In detail: {details.join('; ')}.</p> : null}
      {difference ? <Compared difference={difference} received={received} /> : null}
      {text.part === 'key' && hit.keyBytes ? (
        <p className="mt-1 text-xs text-soft">
          Yours is a key of <span className="data text-xs">{hit.keyBytes.used}</span> bytes; the right one has{' '}
          <span className="data text-xs">{hit.keyBytes.right}</span>.
        </p>
      ) : null}
      {cause ? (
        <p data-mistake={cause} className="mt-1 text-xs text-soft">
          In a handler of callbacks the cause is a body that the framework parsed and wrote again. Verify the raw bytes
          before anything parses them.
        </p>
      ) : null}
      <Command
        label={`The line in ${name}`}
        text={fixText((cause ? mistakeText(cause, form) : text).fix, language, signingBench.variables)}
        wrap
      />
    </section>
  )
}

/** Yours and right under each other (or what was signed, and what stands here), with what differs underlined. */
function Compared({ difference, received }: { readonly difference: Difference; readonly received: boolean }) {
  const { before, left, right, after } = partTexts(difference.used ?? '', difference.right ?? '')
  const long = before.length > 400 ? `…${before.slice(-60)}` : before
  const tail = after.length > 400 ? `${after.slice(0, 60)}…` : after
  return (
    <dl className="mt-2 grid grid-cols-[3.5rem_1fr] gap-y-1 border-y border-line py-2">
      <dt className="text-xs text-soft">{received ? 'Signed' : 'Yours'}</dt>
      <dd className="data min-w-0">
        {difference.used === null ? (
          <Absent>the line is left out</Absent>
        ) : (
          <Marked before={long} middle={cut(left)} after={tail} className="border-fail text-fail" />
        )}
      </dd>
      <dt className="text-xs text-soft">{received ? 'Here' : 'Right'}</dt>
      <dd className="data min-w-0">
        {difference.right === '' ? (
          <Absent>empty</Absent>
        ) : (
          <Marked before={long} middle={cut(right)} after={tail} className="border-pass text-pass" />
        )}
      </dd>
    </dl>
  )
}

const cut = (text: string) => (text.length > 600 ? `${text.slice(0, 600)}…` : text)

const Absent = ({ children }: { readonly children: string }) => (
  <span className="font-sans text-xs text-soft">{children}</span>
)

function Marked({
  before,
  middle,
  after,
  className,
}: {
  readonly before: string
  readonly middle: string
  readonly after: string
  readonly className: string
}) {
  return (
    <>
      <VisibleText text={before} spaces />
      {middle === '' ? (
        <span title="nothing stands here" className={cn('border-l-2', className)} />
      ) : (
        <mark className={cn('border-b-2 bg-transparent font-semibold', className)}>
          <VisibleText text={middle} spaces />
        </mark>
      )}
      <VisibleText text={after} spaces />
    </>
  )
}

/** In which language the fixes are shown. */
export function LanguageSwitch({
  language,
  onChange,
}: {
  readonly language: Language
  readonly onChange: (language: Language) => void
}) {
  return (
    <div role="group" aria-label="Language of the fix" className="flex flex-wrap gap-1">
      {LANGUAGES.map((one) => (
        <button
          key={one.id}
          type="button"
          aria-pressed={one.id === language}
          onClick={() => onChange(one.id)}
          className={cn(
            'min-h-8 rounded-md border px-2.5 text-xs font-medium',
            one.id === language ? 'border-ink bg-ink text-paper' : 'border-line-strong bg-sheet hover:border-ink',
          )}
        >
          {one.name}
        </button>
      ))}
    </div>
  )
}
