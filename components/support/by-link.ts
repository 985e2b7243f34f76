/** What a server offers for a case: the same, with the last part of the case's link before all else. */
export type ByLink<Actions> = {
  readonly [K in keyof Actions]: Actions[K] extends (...args: infer A) => infer R
    ? (link: string, ...args: A) => R
    : never
}
