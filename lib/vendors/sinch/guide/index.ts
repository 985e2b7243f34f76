import type { VendorGuide } from '@/lib/engine/model/guide'
import { choices } from './choices'
import { errors } from './errors'
import { hosts } from './hosts'
import { paths } from './paths'

export const guide: VendorGuide = {
  groups: [
    { label: 'Messages', products: ['conversation', 'template-management', 'sms-service-plan', 'sms-project'] },
    { label: 'Calls and faxes', products: ['voice', 'voice-v2', 'in-app-calling', 'est', 'fax'] },
    { label: 'Numbers and senders', products: ['numbers', 'number-lookup', '10dlc', 'provisioning'] },
    { label: 'Verification', products: ['verification'] },
  ],
  mixUps: [
    { called: 'project', owned: 'application', diagnosis: 'app-credentials-on-project-api' },
    { called: 'application', owned: 'project', diagnosis: 'project-credentials-on-app-api' },
    { called: 'sms-service-plan', owned: null, diagnosis: 'service-plan-token-mixup' },
    { called: null, owned: 'sms-service-plan', diagnosis: 'service-plan-token-mixup' },
  ],
  examples: { base: 'https://eu.conversation.api.sinch.com', path: '/v1/projects/…/apps' },
  choices,
  errors,
  hosts,
  paths,
}
