import type { ProductId, SchemeId } from '@/lib/engine/model/ids'

/**
 * The table that the catalogue must say: product → credentials → schemes → hosts → safest call, written out once more
 * by hand.
 */
export const SEEDS: readonly {
  readonly product: ProductId
  readonly fields: readonly string[]
  readonly schemes: readonly SchemeId[]
  readonly hosts: readonly string[]
  readonly sample: string | null
}[] = [
  {
    product: 'conversation',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['us.conversation.api.sinch.com', 'eu.conversation.api.sinch.com', 'br.conversation.api.sinch.com'],
    sample: '/v1/projects/{projectId}/apps',
  },
  {
    product: 'template-management',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['us.template.api.sinch.com', 'eu.template.api.sinch.com', 'br.template.api.sinch.com'],
    sample: '/v2/projects/{projectId}/templates',
  },
  {
    product: 'numbers',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['numbers.api.sinch.com'],
    sample: '/v1/projects/{projectId}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1',
  },
  {
    product: 'fax',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['fax.api.sinch.com'],
    sample: '/v3/projects/{projectId}/services?pageSize=1',
  },
  {
    product: 'est',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['elastic-trunking.api.sinch.com'],
    sample: '/v1/projects/{projectId}/trunks?size=1',
  },
  {
    product: '10dlc',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['us10dlc.numbers.api.sinch.com'],
    sample: '/v1/projects/{projectId}/brandRegistrations',
  },
  {
    product: 'number-lookup',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['lookup.api.sinch.com'],
    sample: null,
  },
  {
    product: 'provisioning',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: ['provisioning.api.sinch.com'],
    sample: '/v1/projects/{projectId}/whatsapp/senders?pageSize=1',
  },
  {
    product: 'voice',
    fields: ['Application Key', 'Application Secret'],
    schemes: ['signed', 'basic'],
    hosts: [
      'calling.api.sinch.com',
      'calling-use1.api.sinch.com',
      'calling-euc1.api.sinch.com',
      'calling-sae1.api.sinch.com',
      'calling-apse1.api.sinch.com',
      'calling-apse2.api.sinch.com',
      'callingapi.sinch.com',
    ],
    sample: '/v1/configuration/numbers',
  },
  {
    product: 'verification',
    fields: ['Application Key', 'Application Secret'],
    schemes: ['signed', 'basic', 'public'],
    hosts: ['verification.api.sinch.com'],
    sample: '/verification/v1/verifications/id/{randomUuid}',
  },
  {
    product: 'in-app-calling',
    fields: ['Application Key', 'Application Secret', 'User ID'],
    schemes: ['registration-token'],
    hosts: [
      'ocra.api.sinch.com',
      'ocra-euc1.api.sinch.com',
      'ocra-use1.api.sinch.com',
      'ocra-sae1.api.sinch.com',
      'ocra-apse1.api.sinch.com',
      'ocra-apse2.api.sinch.com',
    ],
    sample: null,
  },
  {
    product: 'mailgun-send',
    fields: ['Mailgun API key'],
    schemes: ['mailgun-basic'],
    hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
    sample: '/v4/domains?limit=1',
  },
  {
    product: 'mailgun-inspect',
    fields: ['Mailgun API key'],
    schemes: ['mailgun-basic'],
    hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
    sample: '/v1/inspect/accessibility?limit=1',
  },
  {
    product: 'mailgun-optimize',
    fields: ['Mailgun API key'],
    schemes: ['mailgun-basic'],
    hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
    sample: '/v1/inboxready/domains',
  },
  {
    product: 'mailgun-validate',
    fields: ['Mailgun API key'],
    schemes: ['mailgun-basic'],
    hosts: ['api.mailgun.net', 'api.eu.mailgun.net'],
    sample: '/v4/address/validate/preview',
  },
  {
    product: 'mailgun-smtp',
    fields: ['SMTP user name', 'SMTP password'],
    schemes: ['smtp-auth'],
    hosts: ['smtp.mailgun.org', 'smtp.eu.mailgun.org'],
    sample: 'AUTH smtp://smtp.mailgun.org:587',
  },
  {
    product: 'sms-service-plan',
    fields: ['Service plan ID', 'API token'],
    schemes: ['static-bearer'],
    hosts: [
      'us.sms.api.sinch.com',
      'eu.sms.api.sinch.com',
      'au.sms.api.sinch.com',
      'br.sms.api.sinch.com',
      'ca.sms.api.sinch.com',
    ],
    sample: '/xms/v1/{servicePlanId}/groups?page_size=1',
  },
  {
    product: 'sms-project',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2'],
    hosts: ['zt.us.sms.api.sinch.com', 'zt.eu.sms.api.sinch.com'],
    sample: '/xms/v1/{projectId}/groups?page_size=1',
  },
  {
    product: 'voice-v2',
    fields: ['Project ID', 'Key ID', 'Key Secret'],
    schemes: ['oauth2', 'basic'],
    hosts: [
      'voice.api.sinch.com',
      'us1.voice.api.sinch.com',
      'br1.voice.api.sinch.com',
      'eu1.voice.api.sinch.com',
      'sg1.voice.api.sinch.com',
      'au1.voice.api.sinch.com',
    ],
    sample: '/v2/projects/{projectId}/services',
  },
]
