/** What may leave the server: a `Secret`, `Date`, `Error` or function does not fit. */
export type Plain = string | number | boolean | null | undefined | readonly Plain[] | { readonly [key: string]: Plain }
