/**
 * A value to use, never to show. It names itself in logs and template strings and refuses to be serialised.
 *
 * `#value` is a true private field and `toJSON` throws: this is the only combination that is loud in `JSON.stringify`,
 * in `console.log` and in React's server serialiser, in development and in production alike.
 */
export class Secret {
  readonly #value: string

  /** @param label what the reader sees in place of the value, for example `Key Secret` */
  constructor(
    readonly label: string,
    value: string,
  ) {
    this.#value = value
  }

  /** The value itself. Importing {@link reveal} is restricted by the linter. */
  static reveal(this: void, secret: Secret): string {
    return secret.#value
  }

  toString(): string {
    return `[${this.label}]`
  }

  toJSON(): never {
    throw new TypeError(`Secret "${this.label}" must not be serialised`)
  }

  [Symbol.for('nodejs.util.inspect.custom')](): string {
    return `[${this.label}]`
  }
}

export const reveal = Secret.reveal
