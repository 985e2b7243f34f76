import { oneOf } from '../../http/patterns'

/** Words that ask for a reason, a way or a place, in many languages: they take what they ask about for true. */
const ASKS_ABOUT = [
  /why|what|how|which|whom?|whose|where|when|any (?:idea|hint)s?|anyone|somebody/,
  /warum|wieso|weshalb|weswegen|was|wie|wo|woran|woher|wozu|wofür|welche[rsnm]?|wer|wen/,
  /por qu[eéê]|porqu[eê]|qu[eé]|c[oó]mo|d[oó]nde|onde|cu[aá]l(?:es)?|qual|quais|qui[eé]n|cu[aá]ndo|o que/,
  /pourquoi|quoi|quel(?:le)?s?|comment|où|qui|d'où|perch[eé]|cosa|che cosa|come|dove|quale|chi/,
  /waarom|wat|hoe|welke?|waar|wie|varför|vad|hur|vilke[nt]|vilka|hvorfor|hvad|hva|hvordan|hvilke[nt]/,
  /dlaczego|czemu|co|jak|gdzie|kt[oó]r[aeyi]|proč|jaký|kde|miért|hogyan|neden|niçin|nasıl|nerede|hangi/,
  /почему|отчего|зачем|что|как|где|какой|какая|какие|чому|навіщо|де|який/,
]
const ABOUT = new RegExp(
  `^[\\s¿¡("'-]*(?:(?:and|but|so|und|aber|y|e|et|ma|но|а),? )?(?:${oneOf(ASKS_ABOUT).source})(?![\\p{L}])`,
  'iu',
)
const ABOUT_ANYWHERE = /为什么|為什麼|为何|為何|怎么|怎麼|如何|哪|什么|什麼|なぜ|どうして|何|どう|왜|어떻게|무엇|어떤/u

/** What is quoted, an address, a status, a notation: a question that holds one shows something. */
const SHOWS = new RegExp(
  [
    /["`«»„“”{}<>[\]=|\\]|(?<!\p{L})'|'(?!\p{L})|:\/\/|\d{3}|\w(?:Error|Exception)\b|[A-Za-z]_[A-Za-z]|: /u,
    // a host, a code of an error
    /\w\.[\w-]+\.\w|\bE[A-Z]{4,}\b/u,
  ]
    .map(({ source }) => source)
    .join('|'),
  'u',
)

/** A sentence that ends in a question mark: alone in a line, after another one, or in parentheses. */
const SENTENCE = new RegExp(
  [
    /(?<=^|\n|[.!?…;] {1,3}|[。！？；] {0,3}|[(（]|[-–—] {1,3})/,
    // a dot or a dash inside a word ends nothing
    /(?:[^.!?。！？；\n()（）–—-]|(?<=\S)[.–—-](?=\S)){3,240}/,
    /[?？]{1,4}(?=\s|$|[)）"'])/,
  ]
    .map(({ source }) => source)
    .join(''),
  'gu',
)

/**
 * A text with the sentences blanked that only guess: "Is the key expired?" asks whether it is so, and nobody has said
 * it. A question after a reason takes for true what it asks about and stays, as does what quotes or shows something.
 */
export function withoutGuesses(text: string): string {
  if (!/[?？]/.test(text)) return text
  return text.replaceAll(SENTENCE, (sentence) => (isGuess(sentence) ? ' '.repeat(sentence.length) : sentence))
}

function isGuess(sentence: string): boolean {
  return !ABOUT.test(sentence) && !ABOUT_ANYWHERE.test(sentence) && !SHOWS.test(sentence)
}
