/** Characters that hide, reorder or control text; line breaks and tabs stay as they are. */
const INVISIBLE = new RegExp(
  `[${[
    '\\u0000-\\u0008', // controls, but for tab and line feed
    '\\u000B-\\u001F',
    '\\u007F-\\u009F',
    '\\u00AD', // soft hyphen
    '\\u061C', // direction
    '\\u180E', // Mongolian vowel separator
    '\\u200B-\\u200F', // zero width, direction
    '\\u2028-\\u202E', // line and paragraph separators, direction
    '\\u2060-\\u206F', // joiner, invisible operators, direction
    '\\uFEFF', // byte order mark
    '\\uFFF9-\\uFFFB', // interlinear annotation
  ].join('')}]`,
  'g',
)

/**
 * Foreign text with its invisible characters by name, as in `[U+202E]`. Carriage returns before line breaks are
 * dropped.
 */
export function showInvisible(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(INVISIBLE, (c) => `[U+${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}]`)
}
