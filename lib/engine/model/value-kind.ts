/**
 * What kind of thing a value is, by its form alone: `uuid`, `jwt`, or one that a vendor declares. It is plain text in
 * the engine, as ids are.
 */
export type ValueKind = string

/** A kind of value that is told by its form. */
export type ValueKindDefinition = {
  readonly id: ValueKind
  /** what it is, for a finding: "a UUID" */
  readonly words: string
  /** the forms of whole values */
  readonly forms: readonly RegExp[]
  /** characters; longer values are not of this kind */
  readonly maxLength?: number
  /** blanks around the value do not matter */
  readonly trims?: boolean
  /** whoever has such a value may act with it */
  readonly secret?: boolean
  /** how such a value begins: what begins so is treated as a secret even where it was cut short */
  readonly begins?: RegExp
}

/** How values are told apart by their form. */
export type ValueKindCatalogue = {
  /** What kind of thing a value is. Says nothing about whether it is right. */
  kindOf(value: string): ValueKind
  /** what a value of a kind looks like, in words for a finding; throws a TypeError for a kind that nobody declares */
  kindWords(kind: ValueKind): string
  /** whether whoever has a value of this kind may act with it */
  isSecretKind(kind: ValueKind): boolean
  /** whether a text begins as secrets do, whole or cut short */
  beginsLikeSecret(text: string): boolean
}
