import type { PathClue } from '@/lib/engine/model/guide'
import { takersOf } from './takers'

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}'
const project = (rest: string) => new RegExp(`/projects/[^/]{1,80}/${rest}`, 'i')

const anyProject = {
  products: takersOf('project'),
  names: 'all products that take a project access key',
} as const

/** What a path says, the most special form first. Forms are anchored on literal text and are linear. */
export const paths: readonly PathClue[] = [
  {
    form: /\/oauth2\/token/i,
    ...anyProject,
    note: 'This is the token endpoint of project access keys.',
  },
  {
    form: new RegExp(`/xms/v1/${UUID}`, 'i'),
    products: ['sms-project'],
    note: 'A UUID in this place is a Project ID.',
  },
  {
    form: /\/xms\/v1\/(?:[0-9a-z]{32}|\{32\})/i,
    products: ['sms-service-plan'],
    note: 'Thirty-two characters in this place are a Service plan ID.',
  },
  {
    form: /\/xms\//i,
    products: ['sms-service-plan', 'sms-project'],
    note: 'The id after /xms/v1/ decides: 32 characters are a Service plan ID, a UUID is a Project ID.',
  },
  { form: /\/calling\/v1\/|\/v1\/configuration\/|\/v1\/calling\/query/i, products: ['voice'] },
  { form: /\/verification\/v1\//i, products: ['verification'] },
  { form: project('(?:activeNumbers|availableNumbers|availableRegions)'), products: ['numbers'] },
  { form: project('templates'), products: ['template-management'] },
  { form: project('(?:brandRegistrations|campaignRegistrations)'), products: ['10dlc'] },
  { form: project('trunks'), products: ['est'] },
  { form: project('lookups'), products: ['number-lookup'] },
  { form: project('(?:whatsapp|rcs|kakaotalk|bundles)'), products: ['provisioning'] },
  { form: /\/v3\/projects\/[^/]{1,80}\/(?:services|faxes)/i, products: ['fax'] },
  {
    form: /\/v2\/projects\/[^/]{1,80}\/services/i,
    products: ['voice-v2'],
    note: 'Voice v2 is a preview.',
  },
  { form: project('(?:apps|messages|contacts|conversations|events|capability)'), products: ['conversation'] },
  {
    form: /\/v1\/projects\//i,
    ...anyProject,
    note: 'A project in the path means a project access key.',
  },
  {
    form: /\/projects\//i,
    ...anyProject,
    note: 'A project in the path means a project access key.',
  },
  {
    form: /\/v1\/lookups/i,
    products: ['number-lookup'],
    note: 'This is version 1, which took signed requests; version 2 takes a project access key.',
  },
]
