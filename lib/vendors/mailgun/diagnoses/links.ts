import { fields } from '../fields'

/** The pages of the documentation that explanations point to, each written once. */
export const DOCS = {
  authentication: 'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
  keys: 'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
  smtp: 'https://documentation.mailgun.com/docs/mailgun/user-manual/sending-messages/send-smtp',
  api: 'https://documentation.mailgun.com/docs/mailgun/api-reference',
} as const

/** Where a person finds each credential: the same words as in the forms. */
export const WHERE = { key: fields.apiKey.where, domain: fields.domain.where } as const
