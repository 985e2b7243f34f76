import { CodeBlock } from '@/components/code/code-block'
import { Disclosure } from '@/components/ui/disclosure'
import { Status } from '@/components/ui/status'
import { ProofNote } from './proof-note'
import type { Effect } from '@/lib/engine/model/call'
import type { Language } from '@/lib/engine/model/language'
import type { Snippet } from '@/lib/engine/model/snippet'
import { SHELLS, SHELL_IDS } from '@/lib/engine/snippets/shells'
import type { Snippets } from '@/lib/engine/snippets/snippets'

const EFFECTS: Readonly<Record<Effect, string | null>> = {
  free: null,
  offline: 'contacts nobody',
  billable: 'costs money or sends',
}

export function SnippetBlock({ snippet }: { readonly snippet: Snippet }) {
  const effect = EFFECTS[snippet.effect]
  return (
    <CodeBlock
      code={snippet.code}
      language={snippet.language}
      shell={snippet.shell}
      title={snippet.title}
      tag={
        snippet.effect === 'billable' ? <BillableTag /> : effect ? <span className="text-soft">{effect}</span> : null
      }
      note={
        <>
          {snippet.note ? <span className="block">{snippet.note}</span> : null}
          <ProofNote snippet={snippet} />
        </>
      }
    />
  )
}

function BillableTag() {
  return (
    <span className="inline-flex items-center gap-1.5 text-warn">
      <Status status="warning" />
      <span>{EFFECTS.billable}</span>
    </span>
  )
}

/** The commands of one scheme by shell, bash open, and the same call without a package. */
export function ShellCommands({
  snippets,
  name,
  only = null,
}: {
  readonly snippets: Snippets
  readonly name: string
  /** the one language that is shown; all where it is null */
  readonly only?: Language | null
}) {
  const isShown = (language: Language) => only === null || only === language
  const shells = SHELL_IDS.filter((id) => isShown(SHELLS[id].language))
  const plain = snippets.plain.filter((snippet) => isShown(snippet.language))
  if (shells.length + plain.length === 0)
    return <p className="text-sm">Nothing here without a package: the SDK below covers this API.</p>
  return (
    <div className="divide-y divide-line border-y border-line">
      {shells.map((id, i) => (
        <Disclosure
          key={id}
          name={name}
          open={i === 0}
          summary={<span className="font-medium">{SHELLS[id].name}</span>}
          className="py-1.5"
        >
          <div className="grid grid-cols-[minmax(0,1fr)] gap-5 pt-2 pb-4">
            {snippets.shells[id].map((snippet) => (
              <SnippetBlock key={snippet.id} snippet={snippet} />
            ))}
          </div>
        </Disclosure>
      ))}
      {plain.map((snippet) => (
        <Disclosure
          key={snippet.id}
          name={name}
          open={only !== null}
          summary={<span className="font-medium">{snippet.title}</span>}
          className="py-1.5"
        >
          <div className="pt-2 pb-4">
            <SnippetBlock snippet={snippet} />
          </div>
        </Disclosure>
      ))}
    </div>
  )
}
