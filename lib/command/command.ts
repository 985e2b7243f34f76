export type OptionKind = 'flag' | 'text' | 'list'

/** The arguments of one command. */
export type Given = {
  readonly operands: readonly string[]
  has(option: string): boolean
  /** the value of an option, or null */
  text(option: string): string | null
  /** the values of an option that may come several times */
  all(option: string): readonly string[]
}

/** Exit codes: documented in docs/ci.md, and never given another meaning. */
export const EXIT = {
  /** accepted, or the question was answered */
  ok: 0,
  rejected: 1,
  /** the command or its input cannot be read; nothing was sent */
  usage: 2,
  /** network, 429, 5xx, or a fault of this command: nothing is proven about the credential */
  undecided: 3,
  /** the credential is accepted, and the account does not permit the call */
  notPermitted: 4,
} as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]

export type Command = {
  /** one line of the help */
  readonly summary: string
  /** what follows the name of the command */
  readonly synopsis: string
  readonly options: Readonly<Record<string, OptionKind>>
  /** arguments without a dash, at most */
  readonly operands: number
  run(given: Given): Promise<Exit>
}

/** What the caller did wrong, as a sentence that repeats no value. The command ends with `EXIT.usage`. */
export class UsageFault extends Error {}
