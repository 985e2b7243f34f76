import { Disclosure } from '@/components/ui/disclosure'
import type { FileKind, Loader } from '@/lib/engine/loaders/model'

/** Where the rules of each loader were read, and which readers were run beside their program. */
export function LoaderSources({ loaders, kind }: { readonly loaders: readonly Loader[]; readonly kind: FileKind }) {
  return (
    <Disclosure summary="Where this is known from" className="min-w-0">
      <p className="max-w-[68ch] pt-1 text-xs text-soft">
        Equal marks are equal values. A mark is made with a key that this page forgets, and tells nothing of a value. A
        variable that is not in the file counts as empty, since nothing is known of the environment.
      </p>
      <ul className="grid gap-1.5 pt-2 text-xs">
        {loaders.map(({ id, name, source }) => (
          <li key={id} className="min-w-0">
            <strong className="font-medium">{name}</strong> {source.version}:{' '}
            {source.compared.includes(kind)
              ? 'the reader was run beside the program over hundreds of generated files. '
              : 'the reader follows the documentation and the source, and was not run beside the program. '}
            <a href={source.url} rel="noreferrer noopener" className="underline underline-offset-2 break-words">
              {source.title}
            </a>
            , read {source.read}
          </li>
        ))}
      </ul>
    </Disclosure>
  )
}
