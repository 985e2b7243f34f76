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

export const numbers = defineProduct({
  id: 'numbers',
  name: 'Numbers API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Rents and configures phone numbers. It takes a project access key on one global host.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'global', label: 'Global', host: 'numbers.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'One host for all regions.',
  otherHosts: [],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/(?:activeNumbers|availableNumbers|availableRegions)/,
      hosts: /^(?:imported\.)?numbers\.api\.sinch\.com$/,
      home: 'numbers.api.sinch.com',
    },
    prefix: versionedProjects,
  },
  sample: {
    id: 'list-active-numbers',
    title: 'List one active US local number',
    method: 'GET',
    path: '/v1/projects/{projectId}/activeNumbers?regionCode=US&type=LOCAL&pageSize=1',
    free: true,
    proves: 'The key is accepted and has access to this project: Sinch names this call as its own connectivity check.',
    alsoAccepted: [],
    list: { member: 'activeNumbers', one: 'number', many: 'numbers' },
    example: { activeNumbers: [], nextPageToken: '', totalSize: 0 },
    confidence: 'documented',
    source: 'sinch/skills:skills/sinch-numbers-api/SKILL.md',
  },
  errorShapes: ['google-rpc', 'registry-problem', 'code-message'],
  dashboard: 'https://dashboard.sinch.com/numbers/overview',
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/numbers/api-reference/numbers.md',
    'https://developers.sinch.com/docs/numbers/api-reference/error-codes/status-codes.md',
    'https://developers.sinch.com/docs/numbers/api-reference/authentication/oauth',
  ],
  limits: projectLimits,
  gotchas: [
    {
      text: 'type defaults to MOBILE, so an empty list does not mean that the project has no numbers.',
      source: 'sinch/skills:skills/sinch-numbers-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'activeNumbers pages with pageSize, availableNumbers with size.',
      source: 'sinch/skills:skills/sinch-numbers-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'On the porting host a 401 has an empty body and covers a wrong key, secret or project alike.',
      source: 'developers.sinch.com/docs/numbers/api-reference/porting/error-messages/401-unauthorized',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [expiryContradiction],
})
