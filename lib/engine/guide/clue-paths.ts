import { catalogue } from '@/lib/vendors'
import type { ProductId } from '../model/ids'
import { ofCredentialSet, type Reading } from './clues'

type Row = { readonly form: RegExp; readonly products: readonly ProductId[]; readonly note?: string }

const UUID = '[0-9a-f]{8}-[0-9a-f-]{27}'
const project = (rest: string) => new RegExp(`/projects/[^/]{1,80}/${rest}`, 'i')

/** What a path says, the most special form first. Forms are anchored on literal text and are linear. */
const ROWS: readonly Row[] = [
  {
    form: /\/oauth2\/token/i,
    products: ofCredentialSet('project'),
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
    note: 'The path is inferred; Voice v2 is a preview.',
  },
  { form: project('(?:apps|messages|contacts|conversations|events|capability)'), products: ['conversation'] },
  {
    form: /\/v1\/projects\//i,
    products: ofCredentialSet('project'),
    note: 'A project in the path means a project access key.',
  },
  {
    form: /\/projects\//i,
    products: ofCredentialSet('project'),
    note: 'A project in the path means a project access key.',
  },
  {
    form: /\/v1\/lookups/i,
    products: ['number-lookup'],
    note: 'This is version 1, which took signed requests; version 2 takes a project access key.',
  },
  { form: /\/v1\/inspect\//i, products: ['mailgun-inspect'] },
  { form: /\/v1\/inboxready/i, products: ['mailgun-optimize'] },
  { form: /\/v4\/address\/validate/i, products: ['mailgun-validate'] },
  { form: /\/v[34]\/domains|\/v3\/[^/]{1,253}\/(?:messages|events|bounces|templates)/i, products: ['mailgun-send'] },
]

/** @param text a path, with or without a query; a whole URL works too */
export function readPath(text: string): Reading {
  const path = text.trim().replace(/^[a-z]+:\/\/[^/]{0,260}/i, '')
  const row = ROWS.find(({ form }) => form.test(path))
  if (!row) return { says: 'This path belongs to no call that is known here.', products: null }
  const names =
    row.products.length > 4
      ? 'all products that take a project access key'
      : row.products.map((id) => catalogue.product(id).name).join(', ')
  return { says: `This path belongs to ${names}.${row.note ? ` ${row.note}` : ''}`, products: row.products }
}
