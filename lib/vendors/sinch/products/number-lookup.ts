import { defineProduct } from '@/lib/engine/model/product'
import {
  accessKeysPage,
  notApplicationCredentials,
  phoneNumber,
  projectFields,
  projectLimits,
  projectSchemes,
  versionedProjects,
} from './shared'

export const numberLookup = defineProduct({
  id: 'number-lookup',
  name: 'Number Lookup API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary: 'Looks up facts about a phone number. Version 2 takes a project access key; it has no call that is free.',
  schemes: projectSchemes,
  fields: projectFields,
  regions: [{ code: 'global', label: 'Global', host: 'lookup.api.sinch.com' }],
  regionRole: 'none',
  regionNote: 'One host for all regions.',
  otherHosts: [],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/lookups(?:\/|$)/,
      hosts: /^lookup\.api\.sinch\.com$/,
      home: 'lookup.api.sinch.com',
    },
    prefix: versionedProjects,
    postOnly: /^\/v2\/projects\/[^/]+\/lookups\/?$/,
  },
  sample: null,
  standIn: {
    product: 'numbers',
    why:
      'Number Lookup has only a billable POST, so key and project are proven on the Numbers API; the lookup ' +
      'permission itself is not tested.',
  },
  furtherCalls: [
    {
      id: 'paid',
      title: 'Look up one number',
      method: 'POST',
      path: '/v2/projects/{projectId}/lookups',
      effect: 'billable',
      json: { number: '{PHONE_NUMBER}' },
      asksFor: { PHONE_NUMBER: phoneNumber },
      note: 'A lookup is billed. A 402 or a 403 here still means that the key was accepted.',
    },
  ],
  errorShapes: ['problem-details', 'code-message'],
  dashboard: null,
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/number-lookup-api-v2/api-reference/authentication/basic.md',
    'https://developers.sinch.com/docs/number-lookup-api-v2/api-reference/errors',
    'https://developers.sinch.com/docs/number-lookup-api-v2/getting-started',
  ],
  problems: ['insufficient-funds', 'project-credentials-on-app-api'],
  limits: [
    ...projectLimits,
    {
      text: '10 requests a second by default; 429 beyond.',
      source: 'developers.sinch.com/docs/number-lookup-api-v2/api-reference/errors',
      confidence: 'documented',
    },
  ],
  gotchas: [
    {
      text: 'The only call, POST /v2/projects/{projectId}/lookups, is billable; there is no read-only endpoint.',
      source: 'sinch/skills:skills/sinch-number-lookup-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text:
        'A 402 (negative balance) and a 403 (country, feature or use case not enabled) both mean that the key ' +
        'was accepted.',
      source: 'developers.sinch.com/docs/number-lookup-api-v2/api-reference/errors',
      confidence: 'documented',
    },
    {
      text: 'Version 1 used application-signed requests, so old code carries the wrong kind of credentials.',
      source: 'sinch/skills:skills/sinch-number-lookup-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'A use case must be declared before lookups are allowed; Canada needs a CLNPC licence.',
      source: 'developers.sinch.com/docs/number-lookup-api-v2/getting-started',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    {
      text:
        'The reference shows errors as code, message and traceId; the Node SDK models problem details. Both ' +
        'are read.',
      source:
        'developers.sinch.com/docs/number-lookup-api-v2/api-reference/errors against ' +
        'sinch/sinch-sdk-node:packages/number-lookup',
      confidence: 'documented',
    },
  ],
})
