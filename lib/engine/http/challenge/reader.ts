import type { ChallengeFault } from '../../model/challenge'

const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y
const TOKEN68 = /[-._~+/0-9A-Za-z]+=*/y

/** A cursor over a combined field value, with the productions of RFC 9110 §5.6 and §11.2. */
export class Reader {
  at = 0

  constructor(
    readonly text: string,
    readonly lineEnds: readonly number[],
    readonly faults: ChallengeFault[],
  ) {}

  peek(ahead = 0): string | undefined {
    return this.text[this.at + ahead]
  }

  done(): boolean {
    return this.at >= this.text.length
  }

  isBlank(at: number): boolean {
    return this.text[at] === ' ' || this.text[at] === '\t'
  }

  skipBlank(): void {
    while (this.isBlank(this.at)) this.at++
  }

  /** OWS "," or OWS and the end: what follows an element of a list. RFC 9110 section 5.6.1. */
  commaAfterBlank(): boolean {
    let at = this.at
    while (this.isBlank(at)) at++
    return at >= this.text.length || this.text[at] === ','
  }

  fault(reason: string): void {
    this.faultAt(this.at, reason)
  }

  faultAt(offset: number, reason: string): void {
    this.faults.push({ offset, reason })
  }

  /** token = 1*tchar */
  token(): string | null {
    return this.sticky(TOKEN)
  }

  /** The characters of a token68, wherever they end. */
  token68Run(): string | null {
    return this.sticky(TOKEN68)
  }

  /** token68, where it fills its element; else nothing is consumed. */
  token68(): string | null {
    const from = this.at
    const value = this.token68Run()
    if (value !== null) {
      const after = this.at
      this.skipBlank()
      if (this.done() || this.peek() === ',') return value
      this.at = after
    }
    this.at = from
    return null
  }

  /** token BWS "=" BWS; else nothing is consumed. */
  parameterName(): { readonly name: string; readonly from: number } | null {
    const from = this.at
    const name = this.token()
    if (name) {
      this.skipBlank()
      if (this.peek() === '=') {
        this.at++
        this.skipBlank()
        return { name, from }
      }
    }
    this.at = from
    return null
  }

  /** 1*SP after a scheme. HTAB and NBSP are faults that are read as spaces. */
  spaceAfterScheme(): boolean {
    const from = this.at
    while (this.peek() === ' ') this.at++
    const spaces = this.at > from
    const odd = this.peek()
    if (odd === '\t' || odd === '\u00A0') {
      this.fault('Only spaces may stand between a scheme and its parameters.')
      while (this.isBlank(this.at) || this.peek() === '\u00A0') this.at++
      return true
    }
    if (!spaces) this.fault('A scheme name is followed by something that is neither a space nor a comma.')
    return spaces
  }

  /**
   * quoted-string at its opening quote; a backslash takes the next character literally. Without a closing quote the
   * value ends with its field line.
   */
  quotedString(): string {
    const open = this.at++
    const parts: string[] = []
    let from = this.at
    for (; this.at < this.text.length; this.at++) {
      const c = this.text.charCodeAt(this.at)
      if (c === 0x22) {
        parts.push(this.text.slice(from, this.at++))
        return parts.join('')
      }
      if (c === 0x5c) {
        parts.push(this.text.slice(from, this.at++))
        from = this.at
      }
      if (isControl(this.text.charCodeAt(this.at)))
        this.fault('A control character does not belong into a quoted value.')
    }
    return this.unterminated(open)
  }

  private unterminated(open: number): string {
    this.faultAt(open, 'The closing quote is missing.')
    const end = this.lineEnds.find((e) => e > open) ?? this.text.length
    this.at = end
    return this.text.slice(open + 1, end)
  }

  /** After a value: only blanks, then a comma, a semicolon, the end, or blanks and another element. */
  endsElement(): boolean {
    const c = this.peek()
    if (c === ';') return this.at + 1 >= this.text.length || this.isBlank(this.at + 1)
    return c === undefined || c === ',' || c === ' ' || c === '\t'
  }

  private sticky(pattern: RegExp): string | null {
    pattern.lastIndex = this.at
    const found = pattern.exec(this.text)?.[0] ?? null
    if (found !== null) this.at += found.length
    return found
  }
}

function isControl(code: number): boolean {
  return (code < 0x20 && code !== 0x09) || code === 0x7f
}
