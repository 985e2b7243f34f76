/** Milliseconds after which a request is given up: to the connection, to the first byte of the answer, to its end. */
export type Deadlines = { readonly connect: number; readonly firstByte: number; readonly total: number }

export const DEADLINES: Deadlines = { connect: 3000, firstByte: 8000, total: 10_000 }
