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

export const templateManagement = defineProduct({
  id: 'template-management',
  name: 'Template Management API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary:
    'Message templates for the Conversation API. It takes the same project access key, on the host of the ' +
    'templates’ region.',
  schemes: projectSchemes,
  fields: [...projectFields, 'region'],
  regions: [
    { code: 'us', label: 'United States', host: 'us.template.api.sinch.com' },
    { code: 'eu', label: 'Europe', host: 'eu.template.api.sinch.com' },
    { code: 'br', label: 'Brazil', host: 'br.template.api.sinch.com' },
  ],
  regionRole: 'must-match',
  regionNote: 'A template is locked to the region it was made in, and that must be the Conversation app’s region.',
  otherHosts: [],
  paths: { prefix: versionedProjects },
  sample: {
    id: 'list-templates',
    title: 'List the templates of the project',
    method: 'GET',
    path: '/v2/projects/{projectId}/templates',
    free: true,
    proves: 'The key is accepted and may read this project’s templates in this region.',
    alsoAccepted: [],
    list: { member: 'templates', one: 'template', many: 'templates' },
    example: { templates: [] },
    confidence: 'documented',
    source: 'sinch/sinch-sdk-node and sinch/skills references/templates.md',
  },
  errorShapes: ['google-rpc', 'registry-problem'],
  dashboard: 'https://dashboard.sinch.com/convapi/message-composer',
  credentialsPage: accessKeysPage,
  docs: ['https://developers.sinch.com/docs/conversation/api-reference/template/templates-v2'],
  problems: ['wrong-region', 'wrong-path'],
  limits: projectLimits,
  gotchas: [
    {
      text:
        'Version 1 has not been reachable since 2026-01-31: a failing /v1/…/templates call says nothing about ' +
        'the key.',
      source: 'developers.sinch.com/docs/conversation/api-reference/template/templates-v2',
      confidence: 'documented',
    },
    {
      text:
        'Basic is covered only by the general statement that it works on all project APIs; OAuth 2.0 is the ' +
        'documented method.',
      source: 'developers.sinch.com/docs/identity-access-management/authenticate',
      confidence: 'inferred',
    },
    notApplicationCredentials,
  ],
  contradictions: [expiryContradiction],
})
