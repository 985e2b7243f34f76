import type { HostClue } from '@/lib/engine/model/guide'
import { tokenEndpoint } from '../products'
import { takersOf } from './takers'

/** The token endpoint, and hosts that samples of other times or authors use. */
export const hosts: readonly HostClue[] = [
  {
    host: tokenEndpoint.host,
    reading: {
      says:
        `${tokenEndpoint.host} issues access tokens for a project access key. Which product you call shows in ` +
        'the other base URL.',
      products: takersOf('project'),
      scheme: 'oauth2',
    },
  },
  ...['us.auth.sinch.com', 'eu.auth.sinch.com'].map((host) => ({
    host,
    reading: {
      says:
        `${host} is an older alias of ${tokenEndpoint.host}: tokens for a project access key, valid in every ` +
        'region.',
      products: takersOf('project'),
      scheme: 'oauth2',
    } as const,
  })),
  {
    host: 'sms.api.sinch.com',
    reading: {
      says:
        'sms.api.sinch.com without a region appears in third-party code; the documentation knows regional ' +
        'hosts only. It is the service plan variant.',
      products: ['sms-service-plan'],
      hint: true,
    },
  },
  {
    host: 'us10dlc.api.sinch.com',
    reading: {
      says:
        'us10dlc.api.sinch.com appears in one published plugin; the documented host is ' +
        'us10dlc.numbers.api.sinch.com.',
      products: ['10dlc'],
      diagnosis: 'wrong-host',
    },
  },
  ...['clientapi.sinch.com', 'sandbox.sinch.com'].map((host) => ({
    host,
    reading: {
      says: `${host} is a host of early In-App Calling SDKs; current ones use ocra.api.sinch.com.`,
      products: ['in-app-calling'],
      diagnosis: 'wrong-host',
      hint: true,
    } as const,
  })),
]
