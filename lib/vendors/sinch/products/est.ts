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

export const est = defineProduct({
  id: 'est',
  name: 'Elastic SIP Trunking API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Manages SIP trunks. The API takes a project access key; SIP traffic itself has credentials of its own.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'global', label: 'Global', host: 'elastic-trunking.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'One host for all regions.',
  otherHosts: [],
  sipDomains: ['pstn.sinch.com'],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/trunks(?:\/|$)/,
      hosts: /^elastic-trunking\.api\.sinch\.com$/,
      home: 'elastic-trunking.api.sinch.com',
    },
    prefix: versionedProjects,
  },
  sample: {
    id: 'list-trunks',
    title: 'List one trunk',
    method: 'GET',
    path: '/v1/projects/{projectId}/trunks?size=1',
    free: true,
    proves: 'The key is accepted and may read this project’s trunks.',
    alsoAccepted: [
      {
        status: 400,
        contains: 'is not enabled',
        means: 'The key is accepted; Elastic SIP Trunking is not enabled for the project.',
      },
    ],
    list: { member: 'trunks', one: 'trunk', many: 'trunks' },
    example: { trunks: [], pageNumber: 1, pageSize: 1, totalPages: 0, totalItems: 0 },
    confidence: 'documented',
    source: 'sinch/sinch-sdk-node:packages/elastic-sip-trunking/src/rest/v1/sip-trunks/sip-trunks-api.ts',
  },
  errorShapes: ['est', 'registry-problem'],
  dashboard: null,
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/est/api-reference/errors',
    'https://developers.sinch.com/docs/est/api-reference/est/sip-trunks',
  ],
  limits: projectLimits,
  gotchas: [
    {
      text: 'A 400 that says the project is not enabled is an accepted key: the product is off.',
      source: 'developers.sinch.com/docs/est/api-reference/errors',
      confidence: 'documented',
    },
    {
      text:
        'SIP 401, 403 and 407 come from the trunk’s credential lists and access lists, never from the access ' +
        'key; new entries need about 60 seconds.',
      source: 'sinch/skills:skills/sinch-elastic-sip-trunking/SKILL.md',
      confidence: 'documented',
    },
    {
      text:
        'SIP 401 of a registration: user name or password of the credential list, or no registered endpoint on the ' +
        'trunk. SIP 403 of a call: the public address is on no access list of the trunk, or the domain in From is ' +
        'another than that of the trunk. SIP 404: another SIP domain than that of the trunk.',
      source: 'sinch/skills:skills/sinch-elastic-sip-trunking/references/diagnostics.md',
      confidence: 'single-source',
    },
    {
      text: 'The SIP domain is {hostName}.pstn.sinch.com, never trunk.pstn.sinch.com.',
      source: 'sinch/skills:skills/sinch-elastic-sip-trunking/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'Paging names are page and size, not pageSize.',
      source: 'sinch/sinch-sdk-node:packages/elastic-sip-trunking',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [expiryContradiction],
})
