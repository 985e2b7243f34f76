/** Characters that hide, reorder or control text; line breaks and tabs stay as they are. */
const INVISIBLE = new RegExp(
  '[' +
    `${['\\u0000-\\u0008', '\\u000B-\\u001F', '\\u007F-\\u009F', '\\u00AD', '\\u061C', '\\u180E', '\\u200B-\\u200F', '\\u2028-\\u202E', '\\u2060-\\u206F', '\\uFEFF', '\\uFFF9-\\uFFFB'].join('')}` +
    ']',
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
