import { defineProduct } from '@/lib/engine/model/product'
import { accessKeysPage, notApplicationCredentials, projectFields, projectLimits, projectSchemes } from './shared'

export const voiceV2 = defineProduct({
  id: 'voice-v2',
  name: 'Voice API v2 (preview)',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'The next Voice API, in preview. Unlike version 1 it takes a project access key.',
  schemes: projectSchemes,
  fields: [...projectFields, 'region'],
  regions: [
    { code: 'global', label: 'Global', host: 'voice.api.sinch.com' },
    { code: 'us1', label: 'United States', host: 'us1.voice.api.sinch.com' },
    { code: 'br1', label: 'Brazil', host: 'br1.voice.api.sinch.com' },
    { code: 'eu1', label: 'Europe', host: 'eu1.voice.api.sinch.com' },
    { code: 'sg1', label: 'Singapore', host: 'sg1.voice.api.sinch.com' },
    { code: 'au1', label: 'Australia', host: 'au1.voice.api.sinch.com' },
  ],
  regionRole: 'latency',
  regionNote: 'The global host routes to a region; naming one is about latency and where data stays.',
  otherHosts: [],
  sample: {
    id: 'list-voice-services',
    title: 'List the voice services of the project',
    method: 'GET',
    path: '/v2/projects/{projectId}/services',
    free: true,
    proves: 'The key is accepted and may read this project’s voice services.',
    alsoAccepted: [],
    list: { member: 'services', one: 'voice service', many: 'voice services' },
    example: { services: [] },
    confidence: 'documented',
    source: 'developers.sinch.com/docs/voice-2.0/api-reference/voice/services/listservices',
  },
  errorShapes: ['registry-problem'],
  dashboard: 'https://dashboard.sinch.com/voice-v2/services',
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/voice-2.0/api-reference/voice/section/core-concepts/regions',
    'https://developers.sinch.com/docs/voice-2.0/api-reference/voice/services/listservices',
    'https://developers.sinch.com/docs/voice-2.0/api-reference/voice/services/dashboard',
  ],
  problems: ['wrong-host'],
  limits: projectLimits,
  gotchas: [
    {
      text:
        'A project of an account that is older than version 2 may have no voice service yet: the list is then empty, ' +
        'and the key is fine. Make a service first.',
      source: 'developers.sinch.com/docs/voice-2.0/api-reference/voice/services/default-services',
      confidence: 'documented',
    },
    {
      text:
        'A project access key works here and not on Voice v1; version 2 pages are often read by version 1 ' +
        'customers.',
      source: 'developers.sinch.com/docs/voice-2.0',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    {
      text: 'An older harvest lists two regions, the reference five. We follow the reference.',
      source: 'developers.sinch.com/docs/voice-2.0/api-reference/voice/section/core-concepts/regions',
      confidence: 'documented',
    },
  ],
})
