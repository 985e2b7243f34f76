import type { FieldCatalogue } from '../model/catalogue'
import type { FieldId } from '../model/ids'
import type { ShellId, Snippet } from '../model/snippet'
import { SHELLS } from './shells'
import { variableOf } from './variables'

type Value = { readonly name: string; readonly label: string; readonly secret: boolean }

/**
 * A snippet that asks for the values and puts them into environment variables of this shell session. Nothing is written
 * into the command, so nothing stays in the shell's history. Each is one compound command: pasted at once, it cannot
 * read its own lines.
 * @param further variable → label of values that are no credentials
 */
export function setupSnippet(
  catalogue: FieldCatalogue,
  shell: ShellId,
  fields: readonly FieldId[],
  further: Readonly<Record<string, string>> = {},
): Snippet {
  const values: Value[] = [
    ...fields.map((id) => ({
      name: variableOf(catalogue, id),
      label: catalogue.field(id).label,
      secret: catalogue.field(id).secret,
    })),
    ...Object.entries(further).map(([name, label]) => ({ name, label, secret: false })),
  ]
  return {
    id: `setup-${shell}`,
    language: SHELLS[shell].language,
    shell,
    title: 'Put the values into environment variables',
    code: WRITERS[shell](values),
    effect: 'offline',
    note: NOTES[shell],
    reads: [],
  }
}

const NOTES: Readonly<Record<ShellId, string>> = {
  bash:
    'It asks for each value; a secret is not shown and does not reach the history. The variables last until ' +
    'you close the terminal.',
  powershell: 'It asks for each value; a secret is not shown. The variables last until you close the window.',
  cmd:
    'It asks for each value. cmd cannot hide what you type: clear the screen with cls afterwards. The ' +
    'variables last until you close the window.',
}

const WRITERS: Readonly<Record<ShellId, (values: readonly Value[]) => string>> = {
  bash: (values) =>
    [
      '{',
      ...values.map(({ name, label, secret }) =>
        secret ? `  printf '${label} (not shown): '; read -rs ${name}; echo` : `  printf '${label}: '; read -r ${name}`,
      ),
      `  export ${values.map((v) => v.name).join(' ')}`,
      '}',
    ].join('\n'),
  powershell: (values) =>
    [
      '& {',
      ...values.map(({ name, label, secret }) =>
        secret
          ? `  $env:${name} = [Net.NetworkCredential]::new('', (Read-Host '${label}' -AsSecureString)).Password.Trim()`
          : `  $env:${name} = (Read-Host '${label}').Trim()`,
      ),
      '}',
    ].join('\n'),
  cmd: (values) => values.map(({ name, label }) => `set /p "${name}=${label}: "`).join(' & ^\n  '),
}
