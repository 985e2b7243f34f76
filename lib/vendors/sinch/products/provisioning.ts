import { defineProduct } from '@/lib/engine/model/product'
import {
  accessKeysPage,
  expiryContradiction,
  notApplicationCredentials,
  projectFields,
  projectLimits,
  projectSchemes,
  versionedProjects,
} from './shared'

export const provisioning = defineProduct({
  id: 'provisioning',
  name: 'Provisioning API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Sets up WhatsApp, RCS and KakaoTalk senders. It takes a project access key on one global host.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'global', label: 'Global', host: 'provisioning.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'One host for all regions.',
  otherHosts: [],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/(?:whatsapp|rcs|kakaotalk)\//,
      hosts: /^provisioning\.api\.sinch\.com$/,
      home: 'provisioning.api.sinch.com',
    },
    prefix: versionedProjects,
  },
  sample: {
    id: 'list-whatsapp-senders',
    title: 'List one WhatsApp sender',
    method: 'GET',
    path: '/v1/projects/{projectId}/whatsapp/senders?pageSize=1',
    free: true,
    proves: 'The key is accepted and may read this project’s senders.',
    alsoAccepted: [],
    list: { member: 'senders', one: 'sender', many: 'senders' },
    example: { senders: [], nextPageToken: '' },
    confidence: 'documented',
    source: 'sinch/skills:skills/sinch-provisioning-api/SKILL.md',
  },
  errorShapes: ['papi', 'registry-problem'],
  dashboard: null,
  credentialsPage: accessKeysPage,
  docs: ['https://developers.sinch.com/docs/provisioning-api/api-reference/provisioning-api.md'],
  problems: ['wrong-path'],
  limits: projectLimits,
  gotchas: [
    {
      text: 'A 401 unauthorized_error covers wrong credentials and a wrong Project ID alike.',
      source: 'sinch/sinch-mcp-server: RCS campaign guide',
      confidence: 'single-source',
    },
    {
      text: 'A 403 rbm_has_not_been_used means that RCS is not enabled; the key is fine.',
      source: 'sinch/sinch-mcp-server: RCS campaign guide',
      confidence: 'single-source',
    },
    {
      text: 'A bare /senders path does not exist: every path begins with its family, such as /whatsapp.',
      source: 'sinch/skills:skills/sinch-provisioning-api/SKILL.md',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    {
      text:
        'Older texts say that no SDK covers this API. The Node.js SDK has its webhooks and RCS accounts since 1.6.0, ' +
        'and no senders of WhatsApp or KakaoTalk.',
      source: 'sinch/skills against developers.sinch.com/sdk/sinch-sdk-node/1.6.0/classes/ProvisioningService.html',
      confidence: 'documented',
    },
    expiryContradiction,
  ],
})
