/** A JSON value; objects have no prototype worth trusting, so members are read with `member` of `http/json`. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json }
