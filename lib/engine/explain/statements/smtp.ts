import type { Phrase } from '../../model/phrase'
import { anyOf, wording } from '../../diagnose/rules/phrases'
import { inRow } from '../../http/patterns'

const SMTP_NAMES = /Auth|Server|Sender|Recipient|Data|Connect|Transport|Exception|Error|Response/

/** Words that only mail programs and mail servers use. */
export const SMTP_WORDS: readonly Phrase[] = [
  {
    says: wording`\bE?SMTP(?:S|_\w{1,60}|${SMTP_NAMES}\w{0,60})?\b`,
    hits: ['Failed to authenticate on SMTP server', 'smtplib.SMTPAuthenticationError'],
    misses: 'esmtpx',
  },
  { says: /\bsmtplib\b/i, hits: 'smtplib.SMTPServerDisconnected' },
  { says: /\bnodemailer\b/i, hits: 'node_modules/nodemailer/lib/smtp-connection/index.js' },
  { says: /\bswift(?:_|mailer)/i, hits: 'Swift_TransportException' },
  { says: /\bphpmailer\b/i, hits: 'PHPMailer\\PHPMailer\\Exception' },
  { says: /\b(?:EHLO|HELO|STARTTLS)\b/i, hits: ['EHLO localhost', '250-STARTTLS'] },
  { says: /\b(?:MAIL FROM|RCPT TO)\b/i, hits: ['MAIL FROM:<a@example.com>', 'RCPT TO:<b@example.com>'] },
  {
    says: /\bAUTH(?:ENTICATOR)? (?:PLAIN|LOGIN|XOAUTH2|CRAM-MD5)\b/i,
    hits: ['AUTH PLAIN', 'Authenticator LOGIN returned'],
  },
  { says: /\bEAUTH\b/i, hits: "code: 'EAUTH'" },
  { says: /\b(?:javax|jakarta)\.mail\b/i, hits: 'javax.mail.AuthenticationFailedException' },
  { says: /\bMailKit\b/i, hits: 'MailKit.Security.AuthenticationException' },
  { says: /\bNet::SMTP/i, hits: 'Net::SMTPAuthenticationError' },
  {
    says: /\b(?:postfix\/|exim\d?\b|msmtp\b|sendmail\b)/i,
    hits: ['postfix/smtp[12]: SASL authentication failed', 'msmtp: authentication failed'],
  },
  { says: /\bSASL (?:authentication|login)/i, hits: 'SASL authentication failed' },
  { says: /\bInvalid login: /i, hits: 'Error: Invalid login: 535 Authentication failed' },
]
const SMTP_WORD = anyOf(SMTP_WORDS)
const SMTP_PORT = /(?:\bport\W{1,3}|[\w.]:)(?:25|465|587|2525)\b/i

/** A reply with an enhanced code. RFC 5321 section 4.2 and RFC 3463. */
const ENHANCED = /(?<![\d.])([245]\d\d)[ -]#?[245]\.\d{1,3}\.\d{1,3}\b/g

/** Replies of RFC 5321 and RFC 4954 that are no status of HTTP. */
const ONLY_SMTP = '220|221|235|250|251|252|334|354|432|534|535|538|550|551|552|553|554|555|556'
/** Replies whose numbers HTTP uses too. */
const ALSO_HTTP = '421|450|451|452|454|455|500|501|502|503|504|521|530'
const PLAIN = new RegExp(`(?<![\\d.:/])(${ONLY_SMTP}|${ALSO_HTTP})(?=[ "'\\-),.:;\\]]|$)(?!\\.\\d)`, 'g')
const SURELY = new RegExp(`(?<![\\w.:/-])(${ONLY_SMTP})(?=[ "'\\-),.:;\\]]|$)(?![.:]\\d|-\\d)`, 'g')

/** A reply whose three digits a program prints by their names, one after the other. RFC 5321 section 4.2.1. */
const DIGITS_APART = inRow(
  [
    /\bseverity: (PositiveCompletion|PositiveIntermediate|TransientNegativeCompletion|PermanentNegativeCompletion)/,
    /,\s{0,8}category: (Syntax|Information|Connections|Unspecified3|Unspecified4|MailSystem)/,
    /,\s{0,8}detail: (Zero|One|Two|Three|Four|Five|Six|Seven|Eight|Nine)\b/,
  ],
  'g',
)
const DIGITS: Readonly<Record<string, number>> = {
  PositiveCompletion: 2,
  PositiveIntermediate: 3,
  TransientNegativeCompletion: 4,
  PermanentNegativeCompletion: 5,
  Syntax: 0,
  Information: 1,
  Connections: 2,
  Unspecified3: 3,
  Unspecified4: 4,
  MailSystem: 5,
  ...Object.fromEntries(
    ['Zero', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine'].map((name, n) => [name, n]),
  ),
}

function apartIn(text: string): readonly (readonly [at: number, code: number])[] {
  if (!text.includes('severity: ')) return []
  return [...text.matchAll(DIGITS_APART)].map((m) => [
    m.index,
    Number([m[1], m[2], m[3]].map((name) => DIGITS[name ?? '']).join('')),
  ])
}

/** Words about an answer, where the number alone could be anything. */
const ANSWER_WORD = /\b(?:code|response|reply|replied|server|auth\w*|login|mailer|mail)\b/i

/** Whether a text speaks of mail, so that its three-digit numbers may be replies. */
export function speaksOfMail(text: string): boolean {
  return SMTP_WORD.test(text) || SMTP_PORT.test(text)
}

/** The replies of a mail server that a line holds, as they stand. */
export function repliesIn(line: string, ofMail: boolean): readonly { readonly at: number; readonly code: number }[] {
  const text = line.slice(0, 2000)
  const enhanced = [...text.matchAll(ENHANCED)]
  const plain =
    enhanced.length > 0 || ofMail
      ? [...text.matchAll(PLAIN)]
      : ANSWER_WORD.test(text) && !/\bHTTP\b/i.test(text)
        ? [...text.matchAll(SURELY)]
        : []
  const whole = [...enhanced, ...plain].map((m) => [m.index, Number(m[1])] as const)
  const found = new Map([...whole, ...apartIn(text)])
  return [...found].slice(0, 20).map(([at, code]) => ({ at, code }))
}
