import { defineProduct } from '@/lib/engine/model/product'
import {
  accessKeysPage,
  notApplicationCredentials,
  oauth2Scheme,
  projectFields,
  tokenEndpointLimit,
  xmsSample,
} from './shared'

const statusCodes = 'https://developers.sinch.com/docs/sms/api-reference/status-codes.md'

const xmsPrefix = { path: /^\/xms\/v\d\//, shown: '/xms/v1/' } as const

const emptyBody = {
  text: 'A 401 has an empty body.',
  source: 'developers.sinch.com/docs/sms/api-reference/status-codes.md',
  confidence: 'documented',
} as const

export const smsServicePlan = defineProduct({
  id: 'sms-service-plan',
  name: 'SMS API, service plan',
  vendor: 'sinch',
  credentialSet: 'sms-service-plan',
  summary: 'Sends SMS with a service plan. It takes the plan’s own static API token, on the host of the plan’s region.',
  schemes: [
    {
      scheme: 'static-bearer',
      when: 'Always: the plan’s API token as a Bearer token. It is not an OAuth 2.0 token and does not expire.',
      confidence: 'documented',
      source: 'developers.sinch.com/docs/identity-access-management/authenticate/authentication.md',
    },
  ],
  fields: ['servicePlanId', 'apiToken', 'region'],
  regions: [
    { code: 'us', label: 'United States', host: 'us.sms.api.sinch.com' },
    { code: 'eu', label: 'Europe', host: 'eu.sms.api.sinch.com' },
    { code: 'au', label: 'Australia', host: 'au.sms.api.sinch.com' },
    { code: 'br', label: 'Brazil', host: 'br.sms.api.sinch.com' },
    { code: 'ca', label: 'Canada', host: 'ca.sms.api.sinch.com' },
  ],
  regionRole: 'must-match',
  regionNote: 'The host’s region must be the service plan’s region.',
  otherHosts: [],
  paths: {
    own: {
      path: /^\/xms\/v\d\//,
      hosts: /sms\.api\.sinch\.com$|clxcommunications\.com$|^sms\.sinch|^api\.sinch/,
      home: 'us.sms.api.sinch.com and its regions',
    },
    prefix: xmsPrefix,
  },
  sample: xmsSample('servicePlanId', 'The API token is accepted for this service plan in this region.'),
  errorShapes: ['xms'],
  refusesContent: true,
  dashboard: 'https://dashboard.sinch.com/sms/api/services',
  credentialsPage: {
    url: 'https://dashboard.sinch.com/sms/api/services',
    path: 'Sinch dashboard → SMS → APIs → the service plan → Show token',
  },
  docs: [statusCodes, 'https://developers.sinch.com/docs/identity-access-management/authenticate/authentication.md'],
  limits: [],
  gotchas: [
    emptyBody,
    {
      text: 'A UUID in the plan field is a Project ID: the project variant has hosts of its own (zt.…).',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/Core/UrlResolver.cs',
      confidence: 'documented',
    },
    {
      text: 'When both credential sets are configured, the Node and Python SDKs use the service plan’s.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
  ],
  contradictions: [
    {
      text:
        'Third-party clients use sms.api.sinch.com without a region; the documentation lists regional hosts ' +
        'only. We use those.',
      source: 'developers.sinch.com/docs/sms against third-party clients',
      confidence: 'documented',
    },
  ],
})

export const smsProject = defineProduct({
  id: 'sms-project',
  name: 'SMS API, project',
  vendor: 'sinch',
  credentialSet: 'project',
  summary:
    'Sends SMS with a project access key, on hosts that begin with zt. Only projects created before ' +
    '2026-04-15 may use it.',
  schemes: [oauth2Scheme],
  fields: [...projectFields, 'region'],
  regions: [
    { code: 'us', label: 'United States', host: 'zt.us.sms.api.sinch.com' },
    { code: 'eu', label: 'Europe', host: 'zt.eu.sms.api.sinch.com' },
  ],
  regionRole: 'must-match',
  regionNote: 'The host’s region must be the region of the project’s SMS service.',
  otherHosts: [],
  paths: { prefix: xmsPrefix },
  sample: xmsSample('projectId', 'The access token is accepted for this project’s SMS in this region.'),
  errorShapes: ['xms', 'registry-problem'],
  refusesContent: true,
  dashboard: 'https://dashboard.sinch.com/sms/api/services',
  credentialsPage: accessKeysPage,
  docs: [statusCodes, 'https://developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md'],
  problems: ['service-plan-token-mixup', 'wrong-region'],
  limits: [tokenEndpointLimit],
  gotchas: [
    {
      text:
        'A project newer than the end of sale (2026-04-15) is answered 401 with a key that is fine: its ' +
        'project keys cannot be used for SMS.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
    emptyBody,
    {
      text: 'A service-plan token, 32 letters and digits, is refused on zt. hosts.',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/Core/UrlResolver.cs',
      confidence: 'documented',
    },
    notApplicationCredentials,
  ],
  contradictions: [],
})
