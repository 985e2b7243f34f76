/** Limits of what may be handed on. Sizes are bytes of UTF-8, lengths are characters. */
export const SHARED_LIMITS = {
  /** the whole report as JSON */
  reportBytes: 32 * 1024,
  /** text that came from somebody else */
  foreign: 200,
  /** a sentence of ours */
  sentence: 400,
  evidence: 80,
  diagnoses: 20,
  /** of two calls that were compared */
  differences: 40,
  /** what senders may say of themselves */
  senderName: 80,
  senderTicket: 60,
  /** of the report as JSON: kept free for the two, which are written when the rest is made */
  senderBytes: 512,
} as const
