import type { Phrase } from '../model/phrase'
import type { ValueKindDefinition } from '../model/value-kind'

/** Longer values are no variables, samples or masked values. */
const LONGEST_SAMPLE = 200

/** Tells a value before the kinds of the vendors are asked. */
export const FIRST_KINDS: readonly ValueKindDefinition[] = [
  {
    id: 'uuid',
    words: 'a UUID',
    forms: [
      {
        says: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
        hits: ['11111111-2222-4333-8444-555555555555', 'AAAAAAAA-2222-4333-8444-555555555555'],
        misses: '11111111222243338444555555555555',
      },
    ],
  },
]

/** A variable of a shell or a tool that is not filled in yet: nothing is known of its value. */
const variable: ValueKindDefinition = {
  id: 'variable',
  words: 'a variable that was not filled in',
  maxLength: LONGEST_SAMPLE,
  forms: [
    { says: /^\$\{?[\w:.]+\}?$/, hits: ['$NAME', '${NAME}', '$env:NAME'], misses: '$NAME!' },
    { says: /^%\w+%$/, hits: '%NAME%', misses: '%2F' },
    { says: /^\{\{[\w .-]+\}\}$/, hits: ['{{name}}', '{{ vault.key }}'], misses: '{name}' },
    { says: /^\$\([^)]*\)$/, hits: '$(cat secret.txt)', misses: '$(cat' },
    { says: /^`[^`]*`$/, hits: '`cat secret.txt`', misses: '`cat' },
  ],
}

/** Sample text, an unset variable or nothing. Vendors add samples of their own. */
export const PLACEHOLDERS: readonly Phrase[] = [
  { says: /^(?:undefined|null|none|nil|nan|true|false)$/i, hits: ['undefined', 'NaN'], misses: 'nullable' },
  { says: /^\[object object\]$/i, hits: '[object Object]' },
  { says: /^function.*$/i, hits: 'function () { return key }' },
  { says: /^(?:todo|tbd|test|change_?me|replace_?me)$/i, hits: ['TODO', 'changeme', 'REPLACE_ME'], misses: 'tested' },
  { says: /^(?:secret|password|passwd|token|string|key)$/i, hits: ['secret', 'string'], misses: 'secrets' },
  {
    says: /^["'<[{(]*(?:your|my|the|insert|enter|add|put|replace)[\s_-].*/i,
    hits: ['YOUR_KEY_SECRET', '<your key id>', 'insert-key-here'],
    misses: 'myriad',
  },
  {
    says: /^(?:your|my)(?:api|access|app|application|client|project|secret|key|token|auth|service|domain|password).*/i,
    hits: ['yourApiKey', 'mysecret'],
    misses: 'mythical',
  },
  { says: /^<[^>]{1,60}>$/, hits: '<key id>', misses: '<>' },
  {
    says: new RegExp(
      '^(?:api|access|app|application|client|project|auth|private)[_-]?(?:key|token|secret|id|password)' +
        '(?:[_-]?(?:here|value|id|secret))?$',
      'i',
    ),
    hits: ['api_key', 'CLIENT-SECRET', 'accessKeyId', 'project_id_here'],
    misses: 'api_key_42',
  },
  { says: /^(?:NEXT_PUBLIC|VITE|REACT_APP)_[A-Z0-9_]+$/, hits: 'NEXT_PUBLIC_API', misses: 'vite_api' },
  {
    says: /^(?:process\.env|os\.environ|env|import\.meta\.env|getenv)\b.*/i,
    hits: ['process.env.KEY', "os.environ['KEY']"],
    misses: 'environment',
  },
  { says: /^x{6,}(?:-x+)*$/i, hits: ['xxxxxxxx', 'XXXXXXXX-XXXX-XXXX'], misses: 'xxxxx' },
  { says: /^(?:0{16,}|1{16,})$/, hits: ['0000000000000000', '1111111111111111'], misses: '000000' },
  { says: /[\s_-](?:here|placeholder)$/i, hits: ['key-goes-here', 'secret placeholder'], misses: 'there' },
]

/** Hidden by whoever pasted it. */
const masked: ValueKindDefinition = {
  id: 'masked',
  words: 'a masked value',
  maxLength: LONGEST_SAMPLE,
  forms: [
    { says: /^[*•·]{3,}.*$/, hits: ['***', '••••1234', '···end'], misses: '**' },
    { says: /^.{0,12}[*•]{3,}.{0,8}$/, hits: 'abcd****wxyz', misses: 'abcdefghijklmnop***' },
    { says: /^.{0,24}(?:\.{3}|…)$/, hits: ['eyJhbGciOi...', 'abcd…'], misses: 'abcd..' },
    { says: /^\[[\w -]{2,30}\]$/, hits: '[API key]', misses: '[x]' },
    {
      says: /^<?(?:redacted|removed|masked|hidden|secret removed|sanitized)>?$/i,
      hits: ['REDACTED', 'secret removed'],
      misses: 'hiddenvalue',
    },
  ],
}

/** Tells a value that no vendor knows by its form. The sample values of all vendors are told with `placeholder`. */
export function lastKinds(placeholders: readonly Phrase[]): readonly ValueKindDefinition[] {
  return [
    variable,
    {
      id: 'placeholder',
      words: 'a placeholder',
      maxLength: LONGEST_SAMPLE,
      trims: true,
      forms: [...PLACEHOLDERS, ...placeholders],
    },
    masked,
    {
      id: 'jwt',
      words: 'an access token (a JWT)',
      secret: true,
      begins: /^eyJ/i,
      forms: [
        { says: /^ey[\w-]{8,}\.[\w-]+\.[\w-]*$/, hits: 'eyJhbGciOiJub25lIn0.e30.', misses: 'eyJhbGciOiJub25lIn0' },
      ],
    },
    {
      id: 'hex-32',
      words: '32 hexadecimal digits',
      forms: [
        {
          says: /^[0-9a-f]{32}$/i,
          hits: ['abcdef0123456789abcdef0123456789', 'ABCDEF0123456789ABCDEF0123456789'],
          misses: 'abcdef0123456789abcdef012345678g',
        },
      ],
    },
    {
      id: 'alnum-32',
      words: '32 letters and digits',
      forms: [
        {
          says: /^[a-z0-9]{32}$/,
          hits: 'zyxwvu0123456789zyxwvu0123456789',
          misses: 'ZYXWVU0123456789ZYXWVU0123456789',
        },
      ],
    },
    {
      id: 'base64-16',
      words: 'base64 of 16 bytes',
      secret: true,
      forms: [{ says: /^[A-Za-z0-9+/]{22}==$/, hits: 'c2l4dGVlbiBieXRlcyBvaw==', misses: 'c2l4dGVlbiBieXRlcyBvaw' }],
    },
    {
      id: 'email',
      words: 'a mail address',
      forms: [{ says: /^[^\s@:]{1,64}@[^\s@:]{1,255}$/, hits: 'alice@example.com', misses: 'alice@b@example.com' }],
    },
  ]
}
