import { createServer, type AddressInfo } from 'node:net'

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

export function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
}

/** Waits until an address answers well, for 20 seconds at most. */
export async function until(url: string): Promise<void> {
  for (let i = 0; i < 200; i += 1) {
    if (
      await fetch(url).then(
        (r) => r.ok,
        () => false,
      )
    )
      return
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  throw new Error(`${url} did not answer`)
}
