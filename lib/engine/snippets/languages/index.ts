import type { Call } from '../../model/call'
import type { FieldId } from '../../model/ids'
import type { Snippet, SnippetContext } from '../../model/snippet'
import { readsOf } from '../calls'
import { csharp } from './csharp'
import { textIn, type AuthorizationCode, type HeaderCode, type PlainLanguage } from './define'
import { go } from './go'
import { php } from './php'
import { ruby } from './ruby'

/** In the order in which pages show them. To add one, add its file and a line here. */
const PLAIN_LANGUAGES: readonly PlainLanguage[] = [php, ruby, go, csharp]

/** How one scheme presents a credential in a language. */
export type Presented = {
  readonly auth: AuthorizationCode
  readonly headers?: readonly HeaderCode[]
  /** the address as an expression, where it is not that of the call */
  readonly url?: string
}

/** The script of a read in each of the languages; none where there is no call or it is no read. */
export function furtherScripts(
  call: Call | null,
  context: SnippetContext,
  presents: readonly FieldId[],
  write: (language: PlainLanguage) => Presented,
): readonly Snippet[] {
  if (call?.method !== 'GET') return []
  const reads = [...new Set([...presents, ...readsOf(context, call)])]
  return PLAIN_LANGUAGES.map((language) => {
    const { auth, headers, url = textIn(language, context, `https://${call.host}${call.path}`) } = write(language)
    return {
      id: `plain-${language.id}`,
      language: language.language,
      shell: null,
      title: language.title,
      code: language.read(url, auth, headers),
      effect: call.effect,
      reads,
      ...(call.note ? { note: call.note } : {}),
    }
  })
}
