/** The form of a key: whatever has it is masked, wherever it stands. */
export type SecretShape = {
  /** global, so that it can be looked for throughout a text; linear, whatever the text */
  readonly pattern: RegExp
  /** what stands in its place, between brackets */
  readonly label: string
  /** texts that hold one, and texts that look alike and do not */
  readonly examples: readonly [string, ...string[]]
  readonly counterexamples?: readonly string[]
}
