import { fail, unsure, type Check } from '../check'

/** What was pasted into one box, as far as it could be read. */
export type Source = {
  /** where the value would stand, within a sentence: "the headers" */
  readonly box: string
  /** something was pasted, and its form could not be read */
  readonly unread: boolean
  /** how it can be pasted so that it is read, as an imperative */
  readonly instead: string
}

/**
 * A value that was not found. It is missing only where what was pasted could be read; otherwise nobody knows.
 * @param missing one sentence: that it is missing, and what that means
 */
export function notFound(id: string, title: string, source: Source, missing: string): Check {
  return source.unread ? unsure(id, title, '', unreadSentence(source)) : fail(id, title, '', missing)
}

/** That the form of something was not read, and what to do. */
function unreadSentence({ box, instead }: Source): string {
  return `This form was not read, so it is not known whether the value is among ${box}. ${instead}`
}

/** The box of the headers. */
export function headersBox({ unread }: { readonly unread: boolean }): Source {
  return { box: 'the headers', unread, instead: 'Paste one header a line, as Name: value.' }
}
