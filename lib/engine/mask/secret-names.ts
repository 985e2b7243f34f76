import { patternOf } from '../notation/pattern'

/**
 * How sure a name is: under a `strong` one everything is masked that can be a value; under a `weak` one, which is also
 * a word of many texts, only what looks made up.
 */
export type NameStrength = 'strong' | 'weak'

type Word = {
  /** in lower case; a blank stands for any or no separator: `api key` is also `apiKey`, `API_KEY` and `x-api-key` */
  readonly word: string
  readonly strength: NameStrength
}

const strong = (...words: readonly string[]) => words.map((word): Word => ({ word, strength: 'strong' }))
const weak = (...words: readonly string[]) => words.map((word): Word => ({ word, strength: 'weak' }))

/** Words by which a name gives a secret away, by language. What vendors call theirs they declare. */
export const SECRET_WORDS: Readonly<Record<string, readonly Word[]>> = {
  English: [
    ...strong('secret', 'password', 'passwd', 'pwd', 'passphrase', 'passcode', 'pass word'),
    ...strong('api key', 'auth key', 'access key', 'private key', 'signing key', 'account key', 'master key'),
    ...strong('shared key', 'encryption key', 'webhook key', 'service key', 'sending key', 'hmac key', 'sign key'),
    ...strong('deploy key', 'license key', 'access token', 'auth token', 'api token', 'refresh token', 'id token'),
    ...strong('bearer token', 'plan token', 'connection string', 'pass key', 'secure string', 'user pwd', 'auth pass'),
    ...weak('token', 'credential', 'creds', 'assertion', 'session', 'sessid', 'bearer', 'jwt', 'x auth', 'pass', 'pw'),
    ...weak('signature', 'api hash', 'salt', 'authorization', 'auth', 'key'),
  ],
  German: [
    ...strong('geheimnis', 'geheimer', 'passwort', 'kennwort', 'passphrase', 'zugangsschlüssel', 'zugriffsschlüssel'),
    ...strong('api schlüssel', 'zugangscode', 'geheimschlüssel', 'zugangsdaten', 'zugriffstoken', 'schluessel'),
    ...weak('schlüssel', 'losung'),
  ],
  Spanish: [
    ...strong('contraseña', 'contrasena', 'secreto', 'secreta', 'clave api', 'clave de api', 'clave de acceso'),
    ...strong('clave privada', 'clave secreta', 'token de acceso'),
    ...weak('clave', 'credencial'),
  ],
  French: [
    ...strong('mot de passe', 'mots de passe', 'mdp', 'motdepasse', 'secrète', 'clé api', 'clef api', 'clé d api'),
    ...strong('clé d’api', "clé d'api", 'clé d’accès', "clé d'accès", 'clé privée', 'clé secrète', 'jeton d’accès'),
    ...weak('jeton', 'clé', 'clef', 'identifiants'),
  ],
  Portuguese: [
    ...strong('senha', 'segredo', 'chave secreta', 'chave de api', 'chave api', 'chave da api', 'palavra passe'),
    ...strong('chave de acesso', 'chave privada', 'token de acesso'),
    ...weak('chave'),
  ],
  Chinese: [
    ...strong(
      '密钥',
      '密鑰',
      '密码',
      '密碼',
      '口令',
      '秘钥',
      '秘鑰',
      '私钥',
      '私鑰',
      '金鑰',
      '凭证',
      '憑證',
      '令牌',
      '秘密',
    ),
  ],
  Italian: [...strong('segreto', 'segreta', 'parola d’ordine', 'chiave api', 'chiave segreta'), ...weak('chiave')],
  Dutch: [...strong('wachtwoord', 'geheim', 'geheime sleutel', 'api sleutel'), ...weak('sleutel')],
  Polish: [...strong('hasło', 'haslo', 'sekret', 'klucz api'), ...weak('klucz')],
  Russian: [...strong('пароль', 'секрет', 'секретный ключ', 'ключ api'), ...weak('ключ', 'токен')],
  Swedish: [...strong('lösenord', 'hemlighet')],
  Danish: [...strong('adgangskode', 'hemmelighed')],
  Norwegian: [...strong('passord', 'hemmelighet')],
  Finnish: [...strong('salasana', 'salaisuus')],
  Czech: [...strong('heslo', 'tajný klíč', 'tajemství')],
  Arabic: [...strong('كلمة المرور', 'كلمة السر')],
  Turkish: [...strong('şifre', 'parola', 'gizli anahtar', 'api anahtarı')],
  Japanese: [...strong('パスワード', 'シークレット', '秘密鍵', 'トークン', 'apiキー', '暗号鍵')],
  Korean: [...strong('비밀번호', '시크릿', '비밀 키', '암호', '토큰')],
}

/** Last words of names whose values are no secrets, whatever stands before: `token_type`, `key_id`, `secretName`. */
const OPEN_ENDS: ReadonlySet<string> = new Set(
  [
    'id ids type types url uri urls endpoint endpoints host hostname path paths file files filename dir name',
    'names hint label length len size count number expires expire expiry expiration exp ttl lifetime age in at',
    'status state error errors code reason message description issuer iss audience aud alg algorithm format',
    'version required valid enabled scope scopes region limit limits policy manager provider service store',
    'factory ref field fields header headers request response server class method usage location prefix',
    'rotation created updated date time timestamp kind mode page help reset nonce encoding encoder encoded',
    'decoder parser validator generator interceptor filter handler exception tokens',
  ]
    .join(' ')
    .split(' '),
)
/** First words that make of the rest what somebody does, or what is wrong: `invalid_token`, `getToken`. */
const OPEN_STARTS: ReadonlySet<string> = new Set(
  [
    'invalid expired missing unsupported unknown bad wrong no not get fetch validate verify parse decode is has check',
    'page next max min csrf total prompt completion grant input output',
  ]
    .join(' ')
    .split(' '),
)

const ALL_WORDS = Object.values(SECRET_WORDS)
  .flat()
  .toSorted((a, b) => b.word.length - a.word.length)
  .map((word) => ({ ...word, plain: plainName(word.word), isShort: word.word.length < 5 }))

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`)
const SOURCE = ALL_WORDS.map(({ word }) => word.split(' ').map(escaped).join('[\\s_.-]{0,2}')).join('|')

/** Finds the words of secrets' names in a text in lower case, the longest first. */
export function secretWords(): RegExp {
  return new RegExp(SOURCE, 'g')
}

/** A text in lower case whose places are those of the text itself: some letters become two. */
export function lowerCase(text: string): string {
  const lower = text.toLowerCase()
  return lower.length === text.length ? lower : text.replace(/[A-Z]/g, (c) => c.toLowerCase())
}

/** A name without case, separators and signs, by which names are compared. */
export function plainName(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The words of a name in any casing: `ACME_KEY_SECRET`, `keySecret`, `key-secret`, `Key Secret`. */
function wordsOf(name: string): readonly string[] {
  return name
    .normalize('NFC')
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, '$1 $2')
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}

/** Names repeat in a text; so many are remembered. */
const MOST_REMEMBERED = 4000
const remembered = new WeakMap<ReadonlyMap<string, boolean>, Map<string, NameStrength | null>>()

/**
 * Whether what stands under a name is secret, and how sure that is; null where the name does not say so.
 * @param declared names of vendors' fields, by their plain name, and whether they are secret
 */
export function strengthOf(name: string, declared: ReadonlyMap<string, boolean>): NameStrength | null {
  if (name.length > 120) return null
  const known = remembered.get(declared) ?? new Map<string, NameStrength | null>()
  const before = known.get(name)
  if (before !== undefined) return before
  const strength = judged(name, declared)
  if (known.size >= MOST_REMEMBERED) known.clear()
  remembered.set(declared, known.set(name, strength))
  return strength
}

function judged(name: string, declared: ReadonlyMap<string, boolean>): NameStrength | null {
  const plain = plainName(name)
  const known = declared.get(plain)
  if (known !== undefined) return known ? 'strong' : null
  const words = wordsOf(name)
  const [first = ''] = words
  const last = words.at(-1) ?? ''
  if (words.length > 1 && (OPEN_ENDS.has(last) || OPEN_STARTS.has(first))) return null
  if (words.length === 1 && last === 'tokens') return null
  const found = ALL_WORDS.find((word) => (word.isShort ? endsAs(words, word.plain) : plain.includes(word.plain)))
  return found?.strength ?? null
}

/** `key` and its like are names by themselves or at the end only, since they are parts of many words. */
function endsAs(words: readonly string[], word: string): boolean {
  const last = words.at(-1) ?? ''
  return /^[a-z]+$/.test(word) ? last === word || last === `${word}s` : words.join('').includes(word)
}

/** How words begin that follow a scheme word in prose and in challenges, where a value would stand in a header. */
const PROSE_STARTS: readonly string[] = [
  'access',
  'and',
  'auth', // and authentication, authorization
  'charset',
  'credential',
  'error',
  'for',
  'form',
  'from',
  'header',
  'is',
  'key',
  'or',
  'realm',
  'scheme',
  'scope',
  'token',
  'was',
  'with',
]

/** Whether what follows a scheme word is a word of a sentence and no value. */
export function looksLikeProse(value: string): boolean {
  if (/\d/.test(value)) return false
  const word = value.toLowerCase()
  return PROSE_STARTS.some((start) => word.startsWith(start)) || isWord(value)
}

const LOWER = 'a-zà-öø-ÿ'
const UPPER = 'A-ZÀ-ÖØ-Þ'
const WORD = patternOf(
  '',
  `^(?:[${LOWER}]+(?:[-_'’][${LOWER}]+)*|[${UPPER}][${LOWER}]*(?:[-'’][${UPPER}${LOWER}][${LOWER}]*)*`,
  `|[${UPPER}]+(?:[-_][${UPPER}]+)*)[.:,;!?)]{0,2}$`,
)

/** One word as people write it: letters in no odd order of capitals, perhaps a hyphen, perhaps a mark behind it. */
export function isWord(text: string): boolean {
  return text.length <= 80 && WORD.test(text)
}
