import { LANGUAGES, type Language } from '@/lib/engine/model/language'
import { EVERY_LANGUAGE, type LanguageChoice } from '@/lib/engine/snippets/code-language'
import { ChoiceLinks } from './choice-links'
import { RememberLanguage } from './remember-language'

type Props = {
  /** those in which there is code here */
  readonly languages: readonly Language[]
  readonly chosen: LanguageChoice | null
  /** the address of this page with a language */
  readonly hrefOf: (language: LanguageChoice) => string
}

/** In which language somebody writes: it stands in the address, and a browser with JavaScript remembers it. */
export function LanguageQuestion({ languages, chosen, hrefOf }: Props) {
  const links = [
    { key: EVERY_LANGUAGE, label: 'All', more: 'languages', href: hrefOf(EVERY_LANGUAGE) },
    ...languages.map((language) => ({
      key: language,
      label: LANGUAGES[language].name,
      more: 'code',
      href: hrefOf(language),
    })),
  ]
  const isHere = chosen === null || chosen === EVERY_LANGUAGE || languages.includes(chosen)
  return (
    <div className="grid gap-2">
      <ChoiceLinks label="Your language" chosen={chosen ?? EVERY_LANGUAGE} links={links} />
      {isHere ? null : (
        <p className="text-sm">
          There is no code in {LANGUAGES[chosen].name} here, so every language is shown. The calls are plain HTTP.
        </p>
      )}
      <RememberLanguage chosen={chosen} hrefs={Object.fromEntries(links.map(({ key, href }) => [key, href]))} />
    </div>
  )
}

/** The language that the code is limited to; null where all of it is shown. */
export function onlyLanguage(languages: readonly Language[], chosen: LanguageChoice | null): Language | null {
  return chosen !== null && chosen !== EVERY_LANGUAGE && languages.includes(chosen) ? chosen : null
}
