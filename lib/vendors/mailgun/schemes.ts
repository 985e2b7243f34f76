import { basicPair, fieldsOfPair } from '@/lib/engine/auth/basic'
import { mailPair } from '@/lib/engine/auth/mail-login'
import { MECHANISMS } from '@/lib/engine/model/login'
import type { Scheme } from '@/lib/engine/model/scheme'
import { basicSnippets } from '@/lib/engine/snippets/schemes/basic'
import { mailSnippets } from '@/lib/engine/snippets/schemes/mail'

const mailgunBasic: Scheme = {
  id: 'mailgun-basic',
  label: 'Basic',
  word: 'basic',
  name: 'Basic with the user name api',
  short: 'Basic api:key',
  header: 'Authorization: Basic base64(api:<API key>)',
  how: 'Join the word api and the key with a colon and encode the whole as Base64. curl -u does it.',
  snippets: basicSnippets,
  needsToken: false,
  untestable: null,
  fields: fieldsOfPair,
  authorize: basicPair,
}

const smtpAuth: Scheme = {
  id: 'smtp-auth',
  label: 'SMTP AUTH',
  word: null,
  name: 'SMTP AUTH, PLAIN or LOGIN',
  short: 'SMTP AUTH',
  header: 'AUTH PLAIN base64(NUL <SMTP user name> NUL <SMTP password>)',
  how: 'After EHLO, STARTTLS and EHLO again the program sends AUTH with both values. Every mail library does it.',
  snippets: mailSnippets('PLAIN'),
  needsToken: false,
  untestable: null,
  mechanisms: MECHANISMS,
  fields: fieldsOfPair,
  authorize: mailPair,
}

/** In the order in which tables show them. */
export const schemes = [mailgunBasic, smtpAuth] as const
