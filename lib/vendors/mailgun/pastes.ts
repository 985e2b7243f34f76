import type { VendorPastes } from '@/lib/engine/model/paste'

/** How it shows in text that people paste. */
export const pastes: VendorPastes = {
  mentions: [{ says: /mailgun/i, hits: 'Mailgun\\Exception\\HttpClientException', product: 'mailgun-send' }],
  spokenNames: [
    { says: /\bmail\w*\b.*\bvalidat\w+/i, hits: 'mailgun email validation', products: ['mailgun-validate'] },
    { says: /\binspect\b/i, hits: 'Mailgun Inspect', products: ['mailgun-inspect'] },
    { says: /\boptimi[sz]e\b/i, hits: 'Mailgun Optimize', products: ['mailgun-optimize'] },
    { says: /\bsmtp\b/i, hits: ['Mailgun SMTP', 'smtp login'], products: ['mailgun-smtp'] },
    { says: /\bmailgun\b|\be-?mails?\b/i, hits: ['mailgun', 'e-mail', 'email'], products: ['mailgun-send'] },
  ],
  // sources: mailgun-php src/Exception, mailgun.js
  printedStatuses: [
    { says: /Your credentials are incorrect/, hits: 'Your credentials are incorrect.', status: 401 },
    {
      says: /The parameters passed to the API were invalid/,
      hits: 'The parameters passed to the API were invalid. Check your inputs!',
      status: 400,
    },
    {
      says: /Parameters were valid but request failed/,
      hits: 'Parameters were valid but request failed. Try again.',
      status: 402,
    },
    {
      says: /The endpoint you (?:have tried|are trying) to access does not exist/,
      hits: [
        'The endpoint you have tried to access does not exist.',
        'The endpoint you are trying to access does not exist.',
      ],
      status: 404,
    },
    {
      says: /An unexpected error occurred at Mailgun's servers/,
      hits: "An unexpected error occurred at Mailgun's servers. Try again later.",
      status: 500,
    },
    {
      says: /The servers are currently unreachable/,
      hits: 'The servers are currently unreachable.',
      status: 500,
    },
  ],
  plainAnswers: ['Forbidden', 'Mailgun Magnificent API'],
  shownClaims: [],
  findingsIn: () => [],
  samples: [
    {
      label: 'Mailgun Forbidden',
      order: 20,
      text: `[Unauthorized: Forbidden] {
  status: 401,
  details: 'Forbidden',
  type: 'MailgunAPIError'
}`,
    },
  ],
}
