import { isCurlCommand } from '../../http/curl/command'

/** What a pasted text is, at a glance: enough to send it to the right place, not to explain it. */
export type PasteKind = 'nothing' | 'curl-command' | 'credentials' | 'har' | 'response' | 'signature' | 'token' | 'text'

/** A place that takes the text, and what it does with it there. */
export type Destination = {
  readonly href: '/explain' | '/check' | '/sign?kind=access-token' | '/sign?kind=request'
  readonly label: string
}

export type Recognised = {
  readonly kind: PasteKind
  readonly sentence: string
  readonly destinations: readonly Destination[]
}

const EXPLAIN: Destination = { href: '/explain', label: 'Explain it' }
const CHECK: Destination = { href: '/check', label: 'Check its credentials' }

type PasteKindRow = Recognised & { readonly matches: (text: string, prefixes: readonly string[]) => boolean }

/** In order: the first that matches names the text. Each looks at the beginning only, so length costs nothing. */
const ROWS: readonly PasteKindRow[] = [
  { kind: 'nothing', matches: (t) => t === '', sentence: '', destinations: [] },
  {
    kind: 'har',
    matches: (t) => /^\{\s{0,20}"log"\s{0,20}:/.test(t),
    sentence: 'An HTTP archive (HAR). It is read in this browser and masked before it is shown.',
    destinations: [EXPLAIN],
  },
  {
    kind: 'curl-command',
    matches: (t) => isCurlCommand(t) && !/^HTTP\/[\d.]{1,3} \d{3}/m.test(t) && !/^< HTTP/m.test(t),
    sentence: 'A curl command. It can be read for what it will do wrong, or its credentials can be checked.',
    destinations: [EXPLAIN, CHECK],
  },
  {
    kind: 'signature',
    matches: (t) => /^(?:authorization\s?:\s?)?application\s+[\w-]{8,64}:/i.test(t),
    sentence: 'A signed Authorization header. The signing bench finds out which mistake made it.',
    destinations: [{ href: '/sign?kind=request', label: 'Open the signing bench' }],
  },
  {
    kind: 'token',
    matches: (t) => /^(?:bearer\s+)?eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*\s*$/i.test(t),
    sentence: 'A token. It can be decoded and held against the clock in this browser.',
    destinations: [{ href: '/sign?kind=access-token', label: 'Read the token' }],
  },
  {
    kind: 'credentials',
    matches: (t, prefixes) =>
      startsVariable(prefixes, t) ||
      /"(?:key_?secret|client_?secret|application_?secret|api_?token|api_?key)"\s?:/i.test(t),
    sentence: 'Credentials. They fill the form of the check; nothing is sent before you run it.',
    destinations: [CHECK],
  },
  {
    kind: 'response',
    matches: (t) =>
      /^(?:[<*>] |HTTP\/|\{|\[|\d{3}\b)|www-authenticate|\b40[0-9]\b|unauthori[sz]ed|forbidden|exception|error/im.test(
        t,
      ),
    sentence: 'An answer, a transcript or an error. It is explained in this browser; nothing of it is sent anywhere.',
    destinations: [EXPLAIN],
  },
]

/**
 * @param prefixes how the names of the vendors' environment variables begin: `ACME`
 * @param text anything; only its first 4,000 characters are looked at
 */
export function recognise(prefixes: readonly string[], text: string): Recognised {
  const start = text.slice(0, 4000).trim()
  const row = ROWS.find((r) => r.matches(start, prefixes))
  if (row) return { kind: row.kind, sentence: row.sentence, destinations: row.destinations }
  return {
    kind: 'text',
    sentence: 'Not recognised at a glance. The explainer reads more forms, in this browser.',
    destinations: [EXPLAIN],
  }
}

/** A line that sets an environment variable of some vendor. */
function startsVariable(prefixes: readonly string[], text: string): boolean {
  const names = [...text.matchAll(/^(?:export |set )?([A-Z]+)_\w+\s?=/gm)].map((m) => m[1] ?? '')
  return names.some((name) => prefixes.includes(name))
}
