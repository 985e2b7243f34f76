import { basicPair, fieldsOfPair } from '@/lib/engine/auth/basic'
import type { Scheme } from '@/lib/engine/model/scheme'
import { basicSnippets } from '@/lib/engine/snippets/schemes/basic'

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

/** In the order in which tables show them. */
export const schemes = [mailgunBasic] as const
