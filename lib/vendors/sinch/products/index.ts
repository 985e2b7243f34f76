import type { TokenEndpoint } from '@/lib/engine/model/product'
import { conversation } from './conversation'
import { est } from './est'
import { fax } from './fax'
import { inAppCalling } from './in-app-calling'
import { numberLookup } from './number-lookup'
import { numbers } from './numbers'
import { provisioning } from './provisioning'
import { smsProject, smsServicePlan } from './sms'
import { templateManagement } from './template-management'
import { tenDlc } from './ten-dlc'
import { verification } from './verification'
import { voice } from './voice'
import { voiceV2 } from './voice-v2'

/** In the order in which lists show them. */
export const products = [
  conversation,
  templateManagement,
  numbers,
  fax,
  est,
  tenDlc,
  numberLookup,
  provisioning,
  voice,
  voiceV2,
  verification,
  inAppCalling,
  smsServicePlan,
  smsProject,
] as const

/**
 * The token endpoint of all project products. Source:
 * developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md
 */
export const tokenEndpoint = {
  host: 'auth.sinch.com',
  path: '/oauth2/token',
  credentialSet: 'project',
  leavesOpen: 'It did not look at the Project ID.',
} as const satisfies TokenEndpoint
