import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** Vendors of mail. */
export const mail: readonly OtherVendor[] = [
  {
    id: 'sendgrid',
    name: 'SendGrid',
    domains: ['sendgrid.com', 'sendgrid.net'],
    keys: [
      { says: /SG\.[\w-]{10,}\.[\w-]{10,}/, hits: `SG.${madeUp('words', 22)}.${madeUp('words', 43)}`, misses: 'SG.1' },
    ],
    refusals: [
      {
        says: /The provided authorization grant is invalid, expired,? or revoked/i,
        hits: '{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked"}]}',
        misses: 'The grant is invalid',
      },
      {
        says: /does not match a verified Sender Identity/i,
        hits: 'The from address does not match a verified Sender Identity. Mail cannot be sent until this is resolved.',
        misses: 'The from address is not verified',
      },
      {
        says: /API key does not start with "?SG\./i,
        hits: 'API key does not start with "SG.".',
        misses: 'API key does not start with "key-".',
      },
      {
        says: /\bsendgrid\.(?:com|api-docs)\b/i,
        hits: '"help":"http://sendgrid.com/docs/API_Reference"',
        misses: 'sendgrid',
      },
    ],
    docs: 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors',
    confidence: 'third-party',
    source: `${gitleaks} and sendgrid/sendgrid-nodejs:packages/client`,
    read,
  },
  {
    id: 'gmail',
    name: 'Gmail (Google Workspace)',
    domains: ['gmail.com', 'googlemail.com'],
    keys: [],
    refusals: [
      {
        says: /\b53[45]\b.{0,6}5\.7\.\d{1,3}[\s\S]{0,300}(?:support\.google\.com\/|\bgsmtp\b)/,
        hits: [
          '535-5.7.8 Username and Password not accepted. 535 5.7.8  https://support.google.com/mail/?p=BadCredentials',
          '534-5.7.9 Application-specific password required. 534 5.7.9 a1-2.3 - gsmtp',
        ],
        misses: '550-5.1.1 The email account does not exist. a1-2.3 - gsmtp',
      },
    ],
    docs: 'https://support.google.com/a/answer/3726730',
    confidence: 'inferred', // from posted texts: the linked page was not opened
    source: 'support.google.com/a/answer/3726730',
    read,
  },
  {
    id: 'microsoft-365',
    name: 'Microsoft 365 (Outlook, Exchange Online)',
    domains: ['office365.com', 'outlook.com'],
    keys: [],
    refusals: [
      {
        says: /\b535 5\.7\.\d{1,3} Authentication unsuccessful[\s\S]{0,200}\b(?:OUTLOOK|OFFICE365)\.COM\b/i,
        hits: '535 5.7.139 Authentication unsuccessful, user is locked. [AM0PR01CA0001.eurprd01.PROD.OUTLOOK.COM]',
        misses: '535 5.7.8 Authentication unsuccessful',
      },
    ],
    docs: 'https://learn.microsoft.com/en-us/exchange/mail-flow-best-practices/non-delivery-reports-in-exchange-online',
    confidence: 'inferred', // from posted texts: the linked page was not opened
    source: 'learn.microsoft.com/en-us/exchange/mail-flow-best-practices',
    read,
  },
  {
    id: 'postmark',
    name: 'Postmark',
    domains: ['postmarkapp.com'],
    keys: [],
    refusals: [
      {
        says: /does not contain a valid (?:server|account) token/i,
        hits: '{"ErrorCode":10,"Message":"Request does not contain a valid Server token."}',
        misses: 'does not contain a valid token',
      },
      {
        says: /X-Postmark-(?:Server|Account)-Token/i,
        hits: 'No X-Postmark-Server-Token header was provided',
        misses: 'X-Server-Token',
      },
    ],
    docs: 'https://postmarkapp.com/developer/api/overview#error-codes',
    confidence: 'documented',
    source: 'postmarkapp.com/developer/api/overview',
    read,
  },
  {
    id: 'brevo',
    name: 'Brevo',
    domains: ['brevo.com', 'sendinblue.com'],
    keys: [
      {
        says: /x(?:keys|smtps)ib-[0-9a-f]{16,}(?:-[A-Za-z0-9]{6,})?/,
        hits: [
          `xkeysib-${madeUp('hex', 64)}-${madeUp('words', 16)}`,
          `xsmtpsib-${madeUp('hex', 64)}-${madeUp('words', 16)}`,
        ],
        misses: 'xkeysib-',
      },
    ],
    refusals: [
      {
        says: /\bKey not found\b[\s\S]{0,80}\bunauthorized\b|\bunauthorized\b[\s\S]{0,80}\bKey not found\b/,
        hits: [
          '{"message":"Key not found","code":"unauthorized"}',
          '{"code":"unauthorized","message":"Key not found"}',
        ],
        misses: '{"message":"Key not found"}',
      },
      {
        says: /unrecogni[sz]ed IP address[\s\S]{0,160}(?:brevo|sendinblue)/i,
        hits: 'We have detected you are using an unrecognised IP address 192.0.2.1. See https://app.brevo.com/security',
      },
    ],
    docs: 'https://developers.brevo.com/docs/how-it-works',
    confidence: 'third-party',
    source: `${gitleaks} and developers.brevo.com`,
    read,
  },
  {
    id: 'mailchimp',
    name: 'Mailchimp',
    domains: ['mailchimp.com'],
    keys: [
      {
        says: /[0-9a-f]{32}-us\d{1,2}/,
        hits: `${madeUp('hex', 32)}-us12`,
        misses: [madeUp('hex', 32), `${madeUp('hex', 32)}-us`],
      },
    ],
    refusals: [
      {
        says: /\bAPI Key Invalid\b|Your API key may be invalid, or you've attempted to access the wrong datacenter/,
        hits: [
          '{"type":"https://mailchimp.com/developer/marketing/docs/errors/","title":"API Key Invalid","status":401}',
          "Your API key may be invalid, or you've attempted to access the wrong datacenter.",
        ],
        misses: 'API key is invalid',
      },
    ],
    docs: 'https://mailchimp.com/developer/marketing/docs/errors/',
    confidence: 'documented',
    source: `mailchimp.com/developer/marketing/docs/errors and ${gitleaks}`,
    read,
  },
  {
    id: 'mandrill',
    name: 'Mailchimp Transactional (Mandrill)',
    domains: ['mandrillapp.com'],
    keys: [{ says: /md-[\w-]{22}/, hits: `md-${madeUp('words', 22)}`, misses: 'md-5' }],
    refusals: [
      {
        says: /\bInvalid_Key\b/,
        hits: '{"status":"error","code":-1,"name":"Invalid_Key","message":"Invalid API key"}',
        misses: 'Invalid key',
      },
    ],
    docs: 'https://mailchimp.com/developer/transactional/docs/error-glossary/',
    confidence: 'documented',
    source: 'mailchimp.com/developer/transactional/docs/error-glossary',
    read,
  },
  {
    id: 'sparkpost',
    name: 'SparkPost',
    domains: ['sparkpost.com', 'sparkpostmail.com', 'sparkpostelite.com'],
    keys: [],
    refusals: [{ says: /\bx-sparkpost-/, hits: 'x-sparkpost-request-id: 5c6f', misses: 'x-spark: 1' }],
    docs: 'https://developers.sparkpost.com/api/#header-errors',
    confidence: 'inferred',
    source: 'developers.sparkpost.com/api',
    read,
  },
  {
    id: 'mailjet',
    name: 'Mailjet',
    domains: ['mailjet.com'],
    keys: [],
    refusals: [
      {
        says: /API key authentication\/authorization failure|\bmj-\d{4}\b/,
        hits: [
          '{"ErrorMessage":"API key authentication/authorization failure. You may be unauthorized to access the API"}',
          '{"ErrorCode":"mj-0002","StatusCode":401}',
        ],
        misses: 'authentication failure',
      },
    ],
    docs: 'https://dev.mailjet.com/email/reference/overview/errors/',
    confidence: 'documented',
    source: 'dev.mailjet.com/email/reference/overview/errors',
    read,
  },
  {
    id: 'resend',
    name: 'Resend',
    domains: ['resend.com'],
    keys: [
      {
        says: /re_[A-Za-z0-9]{4,12}_[A-Za-z0-9]{16,}/,
        hits: `re_${madeUp('words', 8)}_${madeUp('words', 24)}`,
        misses: 're_send_it',
      },
    ],
    refusals: [
      {
        says: /\bname\b\W{1,5}(?:missing|invalid|restricted)_api_[Kk]ey\b/,
        hits: [
          '{"statusCode":401,"message":"Missing API Key","name":"missing_api_key"}',
          '{"statusCode":401,"name":"restricted_api_key"}',
          '{"statusCode":403,"name":"invalid_api_Key"}',
        ],
        misses: ['invalid api key', '{"error":{"code":"invalid_api_key"}}'],
      },
    ],
    docs: 'https://resend.com/docs/api-reference/errors',
    confidence: 'documented',
    source: 'resend.com/docs/api-reference/errors',
    read,
  },
]
