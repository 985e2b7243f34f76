import { inGroup } from './group'
import { STANDARDS } from './standards'

/** The value was damaged or misplaced before it was sent. */
export const inputDiagnoses = inGroup('input', [
  {
    id: 'secret-whitespace',
    blames: 'request',
    specificity: 3,
    title: 'Invisible character in a credential',
    what: 'A credential holds white space, a line break or an invisible character that does not belong to it.',
    why:
      'The server compares the whole value, so one extra character makes it another value. Some clients refuse ' +
      'to send it at all, others send it silently.',
    fix: [
      'Copy the value again with the copy button of the dashboard, not by selecting text.',
      'Write it to a file without a line break: `printf %s "$SECRET" > secret.txt`, not `echo`.',
      'Trim the value where the program reads it from a file, an environment variable or a secret store.',
    ],
    refutedBy: 'The length of the value is exactly the length shown by the dashboard, and it is still refused.',
    docs: [STANDARDS.basicRfc, STANDARDS.bearerHeader],
    related: ['secret-encoding', 'credential-quoted', 'malformed-authorization'],
    basis: 'documented',
    advice: {
      ask: 'Where does the failing program read the secret from, and could that put a line break or a blank around it?',
    },
  },
  {
    id: 'credential-quoted',
    blames: 'request',
    specificity: 3,
    title: 'Quotes around a credential',
    what: 'A credential was sent with quotation marks around it, straight or typographic.',
    why:
      'The quotes become part of the value, so it no longer matches. Typographic quotes from documents and ' +
      'chats are ordinary characters to a shell and quote nothing.',
    fix: [
      'Replace the curly quotes of the command by straight ones: `\'` or `"`.',
      'Remove quotes from the value in `.env` files, Docker `--env-file` files and dashboards of hosting ' +
        'providers: several of them keep quotes as part of the value.',
      'On Windows `cmd.exe` use double quotes; single quotes are sent as they are.',
    ],
    refutedBy: 'The first and last characters of the value that arrives at the client are not quotation marks.',
    docs: [],
    related: ['shell-mangled', 'secret-whitespace', 'placeholder-value'],
    basis: 'observed',
  },
  {
    id: 'placeholder-value',
    blames: 'request',
    specificity: 3,
    title: 'Placeholder instead of a credential',
    what: 'A placeholder, an unset variable or an empty value was sent where a credential belongs.',
    why:
      'The sample text was not replaced, or a variable was empty when the request was made, so `undefined`, ' +
      '`null`, `YOUR_KEY` or nothing was sent.',
    fix: [
      'Print the length of each variable just before the call (not its value): a length of 0, 4 or 9 points ' +
        'to empty, `null` or `undefined`.',
      'Check that the environment file is loaded before the client is built, and that the names are spelt as ' +
        'the program reads them.',
      {
        names: 'values',
        with: 'Fill in the real value: {}.',
        joined: ['; '],
        without: 'Fill in the real value, as the dashboard shows it.',
      },
    ],
    refutedBy: 'The value at the moment of the call has the documented form and length.',
    docs: [],
    related: ['shell-mangled', 'missing-authorization', 'credentials-shadowed'],
    basis: 'observed',
  },
  {
    id: 'scheme-in-value',
    blames: 'request',
    specificity: 3,
    title: 'Scheme word inside the value',
    what: 'The value already contains a scheme word such as Bearer, Basic or api:, and the client added it again.',
    why:
      'The header then reads like `Bearer Bearer …`, and everything after the first word is taken as the ' +
      'credential.',
    fix: [
      'Store only the bare token, key or secret, without `Bearer `, `Basic `, `api:` or `Authorization:`.',
      'If a tool has an authentication tab and a header tab, use one of them and leave the other empty.',
    ],
    refutedBy: 'The request as it was sent shows the scheme word once.',
    docs: [STANDARDS.bearerHeader, STANDARDS.basicRfc],
    related: ['malformed-authorization', 'secret-whitespace', 'wrong-scheme'],
    basis: 'documented',
  },
  {
    id: 'fields-swapped',
    blames: 'request',
    specificity: 4,
    title: 'Credential fields are swapped',
    what: 'Two credential values stand in each other’s place, or an id stands where the secret belongs.',
    why:
      'The server looks up the first value as an id, finds nothing, and refuses the pair without saying which ' +
      'half is wrong.',
    fix: [
      'Put the id first and the secret second: `-u "<id>:<secret>"`.',
      'Compare what each value looks like with the page that shows it: an id may be shown, the secret is ' +
        'the value that the dashboard hides.',
      'In SDK code, compare each argument with its name: the order of constructor arguments differs between languages.',
    ],
    refutedBy: 'The user name of the Basic pair is the id that the dashboard shows.',
    docs: [],
    related: ['client-rejected', 'credentials-rejected', 'wrong-identifier'],
    basis: 'observed',
  },
  {
    id: 'secret-encoding',
    blames: 'request',
    specificity: 3,
    title: 'Secret encoded in the wrong way',
    what:
      'The credential was encoded once too often, with a line break inside, or in another way than the scheme ' +
      'asks for.',
    why:
      'Basic wants base64 of `id:secret`, once, on one line and without a trailing newline. Anything else ' +
      'decodes to a different pair.',
    fix: [
      'Let the client encode: `curl -u "<id>:<secret>"`, or the authentication option of the library.',
      'When encoding by hand use `printf %s "<id>:<secret>" | base64 -w0`; `echo` adds a newline and plain ' +
        '`base64` breaks lines after 76 characters.',
      'Do not base64 or percent-encode the secret before it goes into the pair.',
    ],
    refutedBy:
      'The Basic value decodes to exactly `id:secret`, without a line break and without a second layer of base64.',
    docs: [STANDARDS.basicRfc, STANDARDS.clientPassword],
    related: ['secret-whitespace', 'malformed-authorization', 'secret-not-decoded'],
    basis: 'documented',
  },
  {
    id: 'shell-mangled',
    blames: 'request',
    specificity: 3,
    // what the shell took away is seen in the answer
    leaves: ['missing-grant-type'],
    title: 'The shell changed the command',
    what: 'The shell did not pass the command on as it was written.',
    why:
      'A missing backslash ends the command early, `$` and backquotes are expanded inside double quotes, an ' +
      'unset variable becomes nothing, and a history expansion eats an exclamation mark.',
    fix: [
      'End every continued line with a backslash as its very last character, also the line with `-u`; in ' +
        'PowerShell use a backquote, in `cmd.exe` a caret.',
      'Put secrets in single quotes in a POSIX shell, so that `$`, backquotes and backslashes stay as they are.',
      'Check variables before use: `: "${KEY_ID:?not set}"` stops with a message when one is empty.',
    ],
    refutedBy: 'Running the command with `curl -v` shows the intended method, URL, headers and body size.',
    docs: [],
    related: ['missing-grant-type', 'placeholder-value', 'credential-quoted'],
    basis: 'documented',
    nextStep: 'none',
  },
  {
    id: 'credentials-shadowed',
    blames: 'request',
    specificity: 3,
    title: 'Another credential set was used',
    what: 'Two sets of credentials were configured and the client used the other one.',
    why:
      'SDKs and tools decide silently which set wins: an environment variable, a `.netrc` entry or a header ' +
      'can replace the intended value.',
    fix: [
      'Configure one set only.',
      {
        names: 'variables',
        with:
          'Remove old environment variables and profile entries: `env | grep -i -E "{}"` shows the names ' +
          'that are set.',
        joined: ['|'],
        without: 'Remove old environment variables and profile entries: `env` shows the names that are set.',
      },
      'In curl, use either `-u` or an `Authorization` header, and add `--no-netrc` when a `~/.netrc` exists.',
    ],
    refutedBy: 'The request as it was sent carries the scheme and id of the set you meant.',
    docs: [],
    related: ['wrong-scheme', 'placeholder-value'],
    basis: 'documented',
  },
])
