/** What a question in plain words is after: the way to authenticate, or the reason of a refusal. */
export type QuestionAim = 'way' | 'reason'

/** More than this is not a question but a text with one in it. */
const MOST_CHARACTERS = 400
const MOST_LINES = 4

/** Words with which a question begins, in the languages of those who ask here. */
const BEGINNINGS = [
  // English
  'why|which|what|how|does|do|did|is|are|can|should|must|where|when|who',
  // German
  'warum|wieso|weshalb|welche[rsnm]?|was|wie|wo|kann|muss|brauche|braucht|gibt|ist|sind|darf',
  // Spanish and Portuguese
  'por qu[eé]|porqu[eê]|por quê|qu[eé]|qual|quais|cu[aá]l(?:es)?|c[oó]mo|d[oó]nde|onde|puedo|posso|necesito|preciso',
  // French and Italian
  'pourquoi|quel(?:le)?s?|comment|est-ce|o[uù]|peut-on|faut-il|perch[eé]|qual[ei]|come|dove|serve',
  // Dutch, Swedish, Polish, Russian
  'waarom|welke?|hoe|wat|waar|varför|vilken|vilka|vilket|hur|dlaczego|jaki[em]?|jak|gdzie',
  'почему|как|какой|какая|какие|где',
]
const BEGINS = new RegExp(`^[\\s¿¡"']*(?:${BEGINNINGS.join('|')})(?![\\p{L}\\p{N}-])`, 'iu')
/** Questions of languages that put no blank between words. */
const ASKS_ANYWHERE =
  /为什么|為什麼|怎么|如何|哪[个種种些]|什么|吗[？?]?$|なぜ|どうして|どの|どう(?:すれ|や)|ですか|왜|어떻게|무엇|어떤/u
const MARK = /[?？]["')\s]*$/mu

/** What stands in evidence and in no question: notations, headers, frames, addresses, names of exceptions. */
const EVIDENCE = [
  /[{}<>]|=>|\\n|[$#>] |^\s*at /m,
  /:\/\/|\bHTTP\/[\d.]|\bSIP\/2/,
  /^[A-Za-z-]{3,40}: \S/m,
  /\w(?:Exception|Error)\b|\bTraceback\b|\b(?:fatal|error|curl|warning): /i,
  /\bE[A-Z]{5,}\b/,
  /\b[\w-]{24,}\b/,
  /=\S/,
  // what an answer said, quoted: five words at least
  /["“„«「](?:[^"”“»」\s]{1,40}\s{1,3}){4,60}[^"”“»」\s]{1,40}["”“»」]/u,
  // a line of a log or a chat
  /^\W{0,2}\d{1,4}[-/.]\d{1,2}[-/.]\d{2,4}\W{1,3}\d{1,2}:\d\d/m,
]

const REASONS = [
  /\b[45]\d\d\b/,
  /\b(?:why|refus\w+|reject\w+|den(?:y|ied)|forbidden|unauthori[sz]ed|invalid\w*|fails?|failed|expired?)\b/i,
  /\bnot (?:accepted|working|valid)\b|\b(?:does not|doesn't|won't) work\b/i,
  /\b(?:warum|wieso|weshalb|abgelehnt|verweigert|ungültig|pourquoi|refusée?|perch[eé]|waarom|varför|dlaczego)\b/i,
  /por qu[eéê]|porqu[eê]|rechaza|recusad|почему|отказ/i,
  /为什么|為什麼|失败|拒绝|なぜ|どうして|왜/u,
]

/** What a text asks, or null where it is no bare question: evidence with a question beside it is evidence. */
export function aimOf(text: string): QuestionAim | null {
  const asked = text.trim()
  if (asked === '' || asked.length > MOST_CHARACTERS || asked.split('\n').length > MOST_LINES) return null
  if (EVIDENCE.some((form) => form.test(asked))) return null
  const begins = BEGINS.test(asked) && asked.split(/\s+/).length > 2
  if (!begins && !MARK.test(asked) && !ASKS_ANYWHERE.test(asked)) return null
  return REASONS.some((form) => form.test(asked)) ? 'reason' : 'way'
}
