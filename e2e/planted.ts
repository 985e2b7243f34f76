/** The words that every secret of the test keys holds, put together here so that no source spells them. */
const WORD = ['PLAN', 'TED'].join('')
const bytes = (text: string) => Buffer.from(text, 'utf8')

/** The word in every encoding in which it could come back, base64 at its three offsets among them. */
export function fakeWords(): readonly string[] {
  const offsets = ['', 'x', 'xx'].map((before) => {
    const encoded = bytes(before + WORD).toString('base64')
    const start = Math.ceil((before.length * 8) / 6)
    return encoded.slice(start, Math.floor(((before.length + WORD.length) * 8) / 6))
  })
  const percent = [...bytes(WORD)].map((b) => `%${b.toString(16).toUpperCase()}`).join('')
  return [
    WORD,
    WORD.toLowerCase(),
    bytes(WORD).toString('hex'),
    bytes(WORD).toString('hex').toUpperCase(),
    percent,
    [...WORD].toReversed().join(''),
    ...offsets,
  ]
}

/** The names of the sinks that hold a planted word in any encoding. */
export function findPlanted(sinks: Readonly<Record<string, string>>): readonly string[] {
  const forms = fakeWords()
  return Object.entries(sinks).flatMap(([name, text]) => (forms.some((form) => text.includes(form)) ? [name] : []))
}
