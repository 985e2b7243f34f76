import type { VendorSources } from '@/lib/engine/model/source'

export const sources: VendorSources = {
  sites: ['documentation.mailgun.com', 'help.mailgun.com', 'www.mailgun.com'],
  repositories: {},
  read: '2026-11-24',
  readOn: {
    'documentation.mailgun.com/docs/mailgun/api-reference/authentication': '2026-11-29',
    'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/keys': '2026-11-29',
    'documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt': '2026-11-29',
    'help.mailgun.com': '2026-11-29',
    'mailgun/mailgun.js': '2026-11-29',
    'www.mailgun.com': '2026-11-29',
  },
}
