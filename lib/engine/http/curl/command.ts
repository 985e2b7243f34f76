/** Whether a text is a curl command, as far as its beginning tells; a prompt of a shell may stand before it. */
export function isCurlCommand(text: string): boolean {
  return /^(?:\$ )?curl(?:\.exe)?\s/.test(text)
}
