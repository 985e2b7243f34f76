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

export const fax = defineProduct({
  id: 'fax',
  name: 'Fax API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Sends and receives faxes. It takes a project access key on one global host.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'global', label: 'Global', host: 'fax.api.sinch.com' }],
  regionRole: 'none',
  regionNote:
    'One host for all regions chooses the nearest. A region may be named in the host instead, such as eu1.fax; the ' +
    'credentials are the same.',
  otherHosts: [],
  paths: {
    own: {
      path: /^\/v3\/projects\/[^/]+\/(?:faxes|services)/,
      hosts: /fax\.api\.sinch\.com$/,
      home: 'fax.api.sinch.com',
    },
    prefix: versionedProjects,
  },
  sample: {
    id: 'list-fax-services',
    title: 'List one fax service',
    method: 'GET',
    path: '/v3/projects/{projectId}/services?pageSize=1',
    free: true,
    proves: 'The key is accepted and may read this project’s fax services.',
    alsoAccepted: [],
    list: { member: 'services', one: 'fax service', many: 'fax services' },
    example: { services: [], pageNumber: 1, totalPages: 0, pageSize: 1, totalItems: 0 },
    confidence: 'documented',
    source: 'sinch/sinch-sdk-node:packages/fax/src/rest/v3/services/services-api.ts',
  },
  errorShapes: ['code-message', 'registry-problem'],
  dashboard: 'https://dashboard.sinch.com/fax/services',
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/fax/api-reference/authentication/oauth',
    'https://developers.sinch.com/docs/fax/api-reference/authentication/basic.md',
    'https://developers.sinch.com/docs/fax/api-reference/fax/services.md',
  ],
  limits: projectLimits,
  gotchas: [
    {
      text: 'Fax callbacks carry no signature that any SDK verifies.',
      source: 'sinch/sinch-sdk-node and sinch/sinch-sdk-dotnet',
      confidence: 'single-source',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    {
      text:
        'The reference and the .NET SDK list regional hosts (use1, eu1, sae1, apse1, apse2); the Node SDK marks the ' +
        'setting as deprecated and unused. All of them are right; checks use the global host.',
      source: 'developers.sinch.com/docs/fax/api-reference against sinch/sinch-sdk-node',
      confidence: 'documented',
    },
    expiryContradiction,
  ],
})
