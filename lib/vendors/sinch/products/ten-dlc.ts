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

export const tenDlc = defineProduct({
  id: '10dlc',
  name: '10DLC Registration API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Registers brands and campaigns for US long-code messaging. It takes a project access key; there is no SDK.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'us', label: 'United States', host: 'us10dlc.numbers.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'The product exists in the United States only.',
  otherHosts: [],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/brandRegistrations/,
      hosts: /^us10dlc\.numbers\.api\.sinch\.com$/,
      home: 'us10dlc.numbers.api.sinch.com',
    },
    prefix: versionedProjects,
  },
  sample: {
    id: 'list-brand-registrations',
    title: 'List the brand registrations of the project',
    method: 'GET',
    path: '/v1/projects/{projectId}/brandRegistrations',
    free: true,
    proves: 'The key is accepted and may read this project’s registrations.',
    alsoAccepted: [],
    list: { member: 'brandRegistrations', one: 'brand registration', many: 'brand registrations' },
    example: { brandRegistrations: [] },
    confidence: 'documented',
    source: 'developers.sinch.com/docs/10dlc-registration/api-reference.md',
  },
  errorShapes: ['google-rpc', 'registry-problem'],
  dashboard: 'https://dashboard.sinch.com/sms/us-10dlc-campaigns',
  credentialsPage: accessKeysPage,
  docs: ['https://developers.sinch.com/docs/10dlc-registration/api-reference.md'],
  limits: projectLimits,
  gotchas: [
    {
      text: 'Every submission costs money (10 or 50 USD), so this tool only ever lists.',
      source: 'sinch/skills:skills/sinch-10dlc/SKILL.md',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    {
      text:
        'A published plugin uses us10dlc.api.sinch.com, which nothing else supports; the reference and the ' +
        'skills use us10dlc.numbers.api.sinch.com.',
      source: 'sinch/skills:skills/sinch-10dlc/SKILL.md against a plugin skill',
      confidence: 'documented',
    },
    {
      text:
        'A generated collection names registration.api.sinch.com and brands.api.sinch.com, perhaps of a newer ' +
        'compliance API in preview. We follow the reference.',
      source: 'api-evangelist/sinch against developers.sinch.com/docs/10dlc-registration/api-reference.md',
      confidence: 'third-party',
    },
    expiryContradiction,
  ],
})
