import type { VendorImports } from '@/lib/engine/model/import'

export const imports: VendorImports = {
  variablePrefixes: [],
  environmentPrefixes: ['MAILGUN', 'MG'],
  pathValues: [
    { field: 'domain', pattern: /^\/v\d\/([^/]{1,253}\.[^/]{1,60})\//, products: ['mailgun-send'] },
    { field: 'domain', pattern: /^\/v\d\/domains\/([^/]{1,253}\.[^/]{1,60})(?:\/|$)/, products: ['mailgun-send'] },
  ],
  settingUrls: [
    // Symfony and Laravel: https://symfony.com/doc/current/mailer.html
    {
      schemes: ['mailgun+api', 'mailgun+https', 'mailgun+http'],
      user: 'apiKey',
      password: 'domain',
      product: 'mailgun-send',
    },
    {
      schemes: ['mailgun+smtp', 'mailgun+smtps'],
      user: 'smtpUser',
      password: 'smtpPassword',
      product: 'mailgun-smtp',
    },
    {
      schemes: ['smtp', 'smtps', 'submission', 'submissions'],
      at: /^smtp\.(?:eu\.)?mailgun\.org$/i,
      user: 'smtpUser',
      password: 'smtpPassword',
      product: 'mailgun-smtp',
    },
    // Apprise: https://github.com/caronc/apprise/wiki/Notify_mailgun
    { schemes: ['mailgun'], host: 'domain', path: 'apiKey', product: 'mailgun-send' },
  ],
}
