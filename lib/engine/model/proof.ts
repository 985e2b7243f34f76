/** The one change that turned a refusal into an acceptance, and the two pieces of evidence that show it. */
export type Proof = {
  /** what was changed, without a value: "Key Secret: remove 1 line break at the end" */
  readonly change: string
  /** id of the evidence of the refused call */
  readonly before: string
  /** id of the evidence of the accepted call */
  readonly after: string
  /** what the accepted call lists: "3 apps"; it is not handed on */
  readonly seen?: string
}
