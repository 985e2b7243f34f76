import type { DiagnosisId } from '../../model/ids'
import type { Finding } from '../../model/finding'
import type { Command } from './command'

type CommandMistake = {
  readonly kind: string
  readonly diagnosis: DiagnosisId
  readonly message: string
  readonly found: (command: Command, prompt: string) => boolean
}

const outside = (source: string) => source.replace(/"[^"]{0,8000}"|'[^']{0,8000}'/g, '""')
type Quoted = {
  readonly quote: string
  readonly text: string
  /** what stands just before the quote */ readonly before: string
}

/** The quoted parts of a command, as a POSIX shell pairs the quotes. */
function quotedParts(source: string): Quoted[] {
  const found: Quoted[] = []
  let quote = ''
  let from = 0
  for (let i = 0; i < source.length; i++) {
    const c = source[i] ?? ''
    if (c === '\\' && quote !== "'") i++
    else if (quote === '' && (c === '"' || c === "'")) [quote, from] = [c, i + 1]
    else if (c === quote && quote !== '') {
      found.push({ quote, text: source.slice(from, i), before: source.slice(Math.max(0, from - 24), from - 1) })
      quote = ''
    }
  }
  return found
}

/** Quoted texts that hold credentials: after -u, or an Authorization header. */
function credentialQuotes(source: string, quote: string): string[] {
  const held = ({ before, text }: Quoted) =>
    /(?:-u|--user|-U|--proxy-user|--oauth2-bearer)[ =]{0,3}$/.test(before) || /^authorization:/i.test(text)
  return quotedParts(source)
    .filter((part) => part.quote === quote && held(part))
    .map((part) => part.text)
}

/**
 * What a curl command will do wrong before anybody answers. One row a mistake; faults of host, path and header are
 * found by rules.
 */
/** An option right behind a quote that closes: before one that opens stands a blank, or what it belongs to. */
const GLUED = /(?<=[^\s=:,([{'"\\])["']-(?:[dHXuF](?=[\s"'])|-(?:data|header|user|request|url|form)(?:-[a-z]+)?\b)/

const COMMAND_MISTAKES: readonly CommandMistake[] = [
  {
    kind: 'lost-continuation',
    diagnosis: 'shell-mangled',
    message:
      'A line does not end with a backslash although the command goes on: the shell runs curl without the ' +
      'lines below it.',
    found: (c) => /[^\\^`\s][ \t]{0,20}\n\s{0,12}--?[A-Za-z]/.test(c.source),
  },
  {
    kind: 'backslash-on-windows',
    diagnosis: 'shell-mangled',
    message: 'A backslash does not continue a line here: PowerShell wants a backquote, cmd.exe a caret.',
    found: (c, prompt) => /^(?:PS\b|[A-Za-z]:\\)/.test(prompt) && /\\\s{0,3}(?:\n|$)/.test(c.source),
  },
  {
    kind: 'blank-after-backslash',
    diagnosis: 'shell-mangled',
    message: 'There is a blank after a backslash at the end of a line, so the line is not continued.',
    found: (c) => /\\[ \t]{1,20}\n/.test(c.source),
  },
  {
    kind: 'backslash-within-line',
    diagnosis: 'shell-mangled',
    message:
      'A backslash stands in the middle of a line: the shell makes the blank behind it a part of the option, and ' +
      'curl takes that for a URL.',
    found: (c) => /(?:^|[ \t])\\[ \t]{1,20}--?[A-Za-z]/m.test(outside(c.source)),
  },
  {
    kind: 'option-glued-to-quote',
    diagnosis: 'shell-mangled',
    message: 'There is no blank between a closing quote and the option behind it: the shell makes one value of both.',
    found: (c) => GLUED.test(c.source),
  },
  {
    kind: 'typographic-quotes',
    diagnosis: 'credential-quoted',
    message: 'The command has typographic quotes: the shell takes them as part of the value.',
    found: (c) => /[“”„‟‘’«»]/.test(c.source),
  },
  {
    kind: 'typographic-dash',
    diagnosis: 'shell-mangled',
    message: 'An option starts with a long dash, as word processors make it: curl takes it as a URL.',
    found: (c) => /(?:^|\s)[–—][A-Za-z]/.test(c.source),
  },
  {
    kind: 'dollar-in-double-quotes',
    diagnosis: 'shell-mangled',
    message:
      'A dollar sign stands inside a value in double quotes: the shell replaces it and what follows by a variable.',
    found: (c) =>
      credentialQuotes(c.source, '"').some((text) =>
        /[A-Za-z0-9~._]\$[A-Za-z0-9_]|`|[A-Za-z0-9]!(?=[A-Za-z0-9])/.test(text),
      ),
  },
  {
    kind: 'variable-in-single-quotes',
    diagnosis: 'shell-mangled',
    message: 'A variable stands in single quotes: the shell does not fill it in, and its name is sent.',
    found: (c) => credentialQuotes(c.source, "'").some((text) => /\$\{?[A-Z_][A-Z0-9_]{2,}\}?/.test(text)),
  },
  {
    kind: 'ampersand-unquoted',
    diagnosis: 'shell-mangled',
    message: 'The URL has an ampersand and no quotes: the shell ends the command there.',
    found: (c) => /https?:\/\/[^\s"']{1,500}&[\w.-]{1,60}=/.test(outside(c.source)),
  },
  {
    kind: 'header-unquoted',
    diagnosis: 'shell-mangled',
    message: 'A header with blanks is not quoted: the shell splits it, and curl takes its parts as URLs.',
    found: (c) => /(?:-H|--header) {1,4}authorization: {1,4}[^\s"']/i.test(outside(c.source)),
  },
  {
    kind: 'single-quotes-on-windows',
    diagnosis: 'shell-mangled',
    message: 'cmd.exe does not know single quotes: they are sent as part of the value.',
    found: (c, prompt) => (/^[A-Za-z]:\\/.test(prompt) || /\^\n/.test(c.source)) && /(?:^|\s)'/.test(c.source),
  },
  {
    kind: 'quotes-not-closed',
    diagnosis: 'shell-mangled',
    message: 'A quote is not closed, so the shell reads on and runs nothing.',
    found: (c) => c.unbalanced,
  },
  {
    kind: 'echo-before-base64',
    diagnosis: 'secret-encoding',
    message: 'echo adds a line break, which base64 then encodes into the value: use printf %s or echo -n.',
    found: (c) => echoesIntoBase64(c.source),
  },
  {
    kind: 'header-without-colon',
    diagnosis: 'malformed-authorization',
    message: 'The header has no colon after its name, so curl does not send it.',
    found: (c) => c.request.headers.some(([name]) => /^authorization\s/i.test(name)),
  },
  {
    kind: 'two-credentials',
    diagnosis: 'credentials-shadowed',
    message: 'The command has -u and an Authorization header: curl sends the header and drops -u.',
    found: (c) =>
      c.user !== null &&
      c.request.headers.filter(([n]) => n.toLowerCase() === 'authorization').length === 1 &&
      /(?:-H|--header)\s{0,4}["'“]?\s{0,2}authorization\s{0,2}:/i.test(c.source),
  },
]

/**
 * Whether text pipes `echo` without -n into base64, or hands it a here-string, which ends with a line break as well.
 */
export function echoesIntoBase64(text: string): boolean {
  return (
    /\becho\s+(?!-[a-z]*n)[^|\n]{0,2000}\|\s{0,4}(?:openssl\s+)?base64\b(?!\s+(?:-d|-D|--decode))/.test(text) ||
    /\bbase64\b[^\n]{0,40}<<<\s{0,4}\S/.test(text)
  )
}

/** The findings of one command. Messages never hold its values. */
export function findingsOfCommand(command: Command, prompt: string): Finding[] {
  return COMMAND_MISTAKES.filter((mistake) => mistake.found(command, prompt)).map(({ kind, diagnosis, message }) => ({
    kind,
    diagnosis,
    field: null,
    message,
    blocks: false,
  }))
}
