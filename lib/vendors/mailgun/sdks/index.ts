import { mailgunSdk } from './node'

/** In the order in which pages show them. To add one, add its file and a line here. */
export const sdks = [mailgunSdk] as const
