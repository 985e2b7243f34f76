import type { Phrase } from '@/lib/engine/model/phrase'

/** What mailgun-php, mailgun.js and others print for every 401. */
export const statusPhrases: readonly Phrase[] = [
  {
    says: /Your credentials are incorrect/,
    hits: 'Mailgun\\Exception\\HttpClientException: Your credentials are incorrect.',
  },
  { says: /HttpClientException/, hits: 'PHP Fatal error:  Uncaught Mailgun\\Exception\\HttpClientException' },
  { says: /MailgunAPIError/, hits: 'MailgunAPIError: Unauthorized' },
  { says: /Unauthorized/, hits: 'Error: Unauthorized', misses: 'ip address unauthorized' },
]
