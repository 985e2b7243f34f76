import { defineProduct } from '@/lib/engine/model/product'
import {
  accessKeysPage,
  expiryContradiction,
  notApplicationCredentials,
  projectFields,
  projectLimits,
  projectSchemes,
} from './shared'

export const conversation = defineProduct({
  id: 'conversation',
  name: 'Conversation API',
  vendor: 'sinch',
  credentialSet: 'project',
  summary:
    'Messages over many channels from one API. It takes a project access key, on the host of the region ' +
    'where the app lives.',
  schemes: projectSchemes,
  fields: [...projectFields, 'region'],
  regions: [
    { code: 'us', label: 'United States', host: 'us.conversation.api.sinch.com' },
    { code: 'eu', label: 'Europe', host: 'eu.conversation.api.sinch.com' },
    { code: 'br', label: 'Brazil', host: 'br.conversation.api.sinch.com' },
  ],
  regionRole: 'must-match',
  regionNote:
    'The host’s region must be the app’s region: elsewhere the app is not found (404), with a key that is fine.',
  otherHosts: [{ host: '{region}.conversationbatch.api.sinch.com', purpose: 'batches' }],
  paths: {
    own: {
      path: /\/projects\/[^/]+\/(?:apps|contacts|conversations|messages:send)(?:\/|$)/,
      hosts: /\.conversation(?:batch)?\.api\.sinch\.com$/,
      home: 'us.conversation.api.sinch.com, eu or br',
    },
    postOnly: /\/messages:send$/,
  },
  sample: {
    id: 'list-apps',
    title: 'List the apps of the project',
    method: 'GET',
    path: '/v1/projects/{projectId}/apps',
    free: true,
    proves: 'The key is accepted and may read this project’s apps in this region.',
    alsoAccepted: [],
    list: { member: 'apps', one: 'app', many: 'apps' },
    example: { apps: [] },
    confidence: 'documented',
    source: 'sinch/sinch-sdk-node:packages/conversation/src/models/v1/list-apps-response',
  },
  errorShapes: ['google-rpc', 'registry-problem'],
  dashboard: 'https://dashboard.sinch.com/convapi/apps',
  credentialsPage: accessKeysPage,
  docs: [
    'https://developers.sinch.com/docs/conversation/api-reference/conversation.md',
    'https://developers.sinch.com/docs/identity-access-management/authenticate/oauth2.md',
    'https://developers.sinch.com/docs/errors',
  ],
  problems: ['wrong-region', 'wrong-identifier'],
  limits: [
    ...projectLimits,
    {
      text: '800 requests a second for each project.',
      source: 'sinch/skills:skills/sinch-conversation-api/SKILL.md',
      confidence: 'single-source',
    },
  ],
  gotchas: [
    {
      text: 'A 404 on an app with a valid token usually means the wrong region.',
      source: 'sinch/skills:skills/sinch-conversation-api/SKILL.md',
      confidence: 'documented',
    },
    {
      text: 'A 200 with no apps in the chosen region does not prove that the region is the right one.',
      source: 'own reading of the API',
      confidence: 'inferred',
    },
    {
      text: 'When the app sends SMS, the SMS service’s region must be the app’s region too.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
    {
      text: 'An App ID is a ULID of 26 characters that begins with 01; a Project ID in its place is not found.',
      source: 'sinch/n8n-sinch:src/credentials/SinchApi.credentials.ts',
      confidence: 'single-source',
    },
    {
      text: 'A 403 can also be a billing limit on valid credentials.',
      source: 'sinch/docs:docs/conversation/conversation.md',
      confidence: 'single-source',
    },
    notApplicationCredentials,
  ],
  contradictions: [
    expiryContradiction,
    {
      text:
        'A page of 2021 says a US token is not valid in the EU; current pages and all SDKs use one token ' +
        'everywhere.',
      source: 'github.com/sinch/docs/pull/267 against sinch/skills:skills/sinch-authentication/SKILL.md',
      confidence: 'documented',
    },
  ],
})
