/** A variable that a proven change concerns. */
export type EditedVariable = {
  /** its name in the environment: `ACME_KEY_SECRET` */
  readonly name: string
  /** what a person calls the value */
  readonly label: string
  /** what the variable holds now; null for what is no matter of anybody else, such as a secret or an id */
  readonly value: string | null
}

/** A change that was seen to work, for whoever makes it where the value is kept. It holds no secret. */
export type ProvenEdit = {
  /** the change in words, without a value */
  readonly change: string
  readonly variables: readonly [EditedVariable, ...EditedVariable[]]
}
