import type { VendorImports } from '@/lib/engine/model/import'

export const imports: VendorImports = {
  variablePrefixes: [],
  environmentPrefixes: ['MAILGUN', 'MG'],
  pathValues: [{ field: 'domain', pattern: /^\/v\d\/([^/]{1,253}\.[^/]{1,60})\//, products: ['mailgun-send'] }],
  settingUrls: [
    // Symfony and Laravel: https://symfony.com/doc/current/mailer.html
    {
      schemes: ['mailgun+api', 'mailgun+https', 'mailgun+http'],
      user: 'apiKey',
      password: 'domain',
      product: 'mailgun-send',
    },
    // Apprise: https://github.com/caronc/apprise/wiki/Notify_mailgun
    { schemes: ['mailgun'], host: 'domain', path: 'apiKey', product: 'mailgun-send' },
  ],
}
