import { keyKinds } from './key-kinds'
import { mailgunSmtp } from './smtp'
import { defineProduct } from '@/lib/engine/model/product'
import {
  mailgunContradictions,
  mailgunKeysPage,
  mailgunPrefix,
  mailgunRegionNote,
  mailgunRegions,
  mailgunScheme,
  plainForbidden,
  sendingKeyFact,
} from './shared'

const shared = {
  vendor: 'mailgun',
  credentialSet: 'mailgun',
  schemes: [mailgunScheme],
  regions: mailgunRegions,
  regionRole: 'must-match',
  regionNote: mailgunRegionNote,
  otherHosts: [],
  paths: { prefix: mailgunPrefix },
  errorShapes: ['mailgun'],
  dashboard: 'https://app.mailgun.com/settings/api_security',
  credentialsPage: mailgunKeysPage,
  limits: [],
  contradictions: mailgunContradictions,
} as const

const planFact = (feature: string) =>
  ({
    text: `A 403 means a plan without ${feature}, or a key whose role may not use it: the key itself was accepted.`,
    source: 'sinch/skills:skills/sinch-mailgun/SKILL.md',
    confidence: 'single-source',
  }) as const

const mailgunSend = defineProduct({
  ...shared,
  id: 'mailgun-send',
  name: 'Mailgun Send',
  summary: 'Sends mail. It takes a Mailgun API key with the user name api, on the host of the domain’s region.',
  fields: ['apiKey', 'domain', 'region'],
  paths: {
    own: {
      path: /^\/v\d\/[^/]+\/messages(?:\.mime)?$/,
      hosts: /^api\.(?:eu\.)?mailgun\.net$/,
      home: 'api.mailgun.net or api.eu.mailgun.net',
    },
    prefix: mailgunPrefix,
  },
  keyKinds,
  sample: {
    id: 'list-domains',
    title: 'List one domain of the account',
    method: 'GET',
    path: '/v4/domains?limit=1',
    free: true,
    proves: 'The key is accepted as an account key in this region.',
    alsoAccepted: [],
    list: { member: 'items', one: 'domain', many: 'domains' },
    example: { total_count: 0, items: [] },
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains.md',
  },
  resource: {
    id: 'read-domain',
    title: 'Read the sending domain',
    method: 'GET',
    path: '/v3/domains/{domain}',
    free: true,
    proves: 'The domain is on this account, in this region.',
    alsoAccepted: [],
    example: { domain: { name: 'mg.example.com', state: 'active' } },
    confidence: 'documented',
    source: 'documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains',
  },
  furtherCalls: [
    {
      id: 'subaccount',
      title: 'List the domains of a subaccount',
      method: 'GET',
      path: '/v4/domains?limit=1',
      effect: 'free',
      headers: { 'X-Mailgun-On-Behalf-Of': '{SUBACCOUNT_ID}' },
      asksFor: { SUBACCOUNT_ID: 'The id of the subaccount, from Mailgun → Account → Subaccounts' },
      note: 'With the key of the primary account. Without the header the call is about the primary account itself.',
    },
    {
      id: 'send',
      title: 'Send one message',
      method: 'POST',
      path: '/v3/{domain}/messages',
      effect: 'billable',
      form: { from: 'Key test <postmaster@{domain}>', to: '{MAIL_TO}', subject: 'Key test', text: 'The key may send.' },
      asksFor: { MAIL_TO: 'Your own mail address' },
      note:
        'It sends a real message, to the address that you enter. It is the only call that a domain sending key ' +
        'may make.',
    },
  ],
  docs: [
    'https://documentation.mailgun.com/docs/mailgun/api-reference/authentication',
    'https://documentation.mailgun.com/docs/mailgun/user-manual/api-key-mgmt/rbac-mgmt',
    'https://documentation.mailgun.com/docs/mailgun/api-reference/send/mailgun/domains/get-v4-domains.md',
  ],
  gotchas: [
    plainForbidden,
    sendingKeyFact,
    {
      text:
        'A primary account acts for a subaccount by naming its account id in the request header ' +
        'X-Mailgun-On-Behalf-Of. Without the header the call is about the primary account, where a domain of the ' +
        'subaccount is not found.',
      source: 'documentation.mailgun.com/docs/mailgun/user-manual/subaccounts/subaccounts-api-requests',
      confidence: 'documented',
    },
    {
      text:
        'Messages are posted: a GET on /v3/{domain}/messages answers 404 or 405, which reads like a bad key ' +
        'and is not.',
      source: 'published Mailgun sample in sinch/skills',
      confidence: 'documented',
    },
    {
      text: 'Test mode still charges, so this tool does not send even a test message.',
      source: 'mailgun/documentation:source/user_manual.rst',
      confidence: 'documented',
    },
    {
      text: 'SMTP credentials are not API keys, and the webhook signing key is neither.',
      source: 'documentation.mailgun.com/docs/mailgun/user-manual',
      confidence: 'documented',
    },
    {
      text: 'The shape of a key does not tell account key, sending key and webhook signing key apart.',
      source: 'gitleaks and trufflehog rules',
      confidence: 'third-party',
    },
  ],
})

export const mailgunInspect = defineProduct({
  ...shared,
  id: 'mailgun-inspect',
  pathPattern: /^\/v\d+\/inspect\//,
  name: 'Mailgun Inspect',
  summary: 'Tests how mail renders. It takes the same Mailgun API key and hosts as sending.',
  fields: ['apiKey', 'region'],
  sample: {
    id: 'list-accessibility-tests',
    title: 'List one accessibility test',
    method: 'GET',
    path: '/v1/inspect/accessibility?limit=1',
    free: true,
    proves: 'The key is accepted and the plan includes Inspect.',
    alsoAccepted: [],
    list: { member: 'items', one: 'test', many: 'tests' },
    example: { items: [] },
    confidence: 'single-source',
    source: 'sinch/skills:skills/sinch-mailgun-inspect/SKILL.md',
  },
  docs: ['https://documentation.mailgun.com/docs/inspect/'],
  gotchas: [plainForbidden, planFact('Inspect'), sendingKeyFact],
})

export const mailgunOptimize = defineProduct({
  ...shared,
  id: 'mailgun-optimize',
  pathPattern: /^\/v\d+\/(?:inboxready|dmarc|reputationanalytics|spamtraps|inbox)\b/,
  name: 'Mailgun Optimize',
  summary: 'Watches deliverability (formerly InboxReady). It takes the same Mailgun API key and hosts as sending.',
  fields: ['apiKey', 'region'],
  sample: {
    id: 'list-inboxready-domains',
    title: 'List the monitored domains',
    method: 'GET',
    path: '/v1/inboxready/domains',
    free: true,
    proves: 'The key is accepted and the plan includes Optimize.',
    alsoAccepted: [],
    list: { member: 'items', one: 'domain', many: 'domains' },
    example: { items: [] },
    confidence: 'single-source',
    source: 'sinch/skills:skills/sinch-mailgun-optimize/SKILL.md',
  },
  docs: ['https://documentation.mailgun.com/docs/inboxready/api-reference/optimize/inboxready.md'],
  gotchas: [plainForbidden, planFact('Optimize'), sendingKeyFact],
})

export const mailgunValidate = defineProduct({
  ...shared,
  id: 'mailgun-validate',
  pathPattern: /^\/v\d+\/(?:address|validate)\b/,
  name: 'Mailgun Validate',
  summary: 'Validates addresses. It takes the same Mailgun API key and hosts as sending; one of its GETs costs money.',
  fields: ['apiKey', 'region'],
  sample: {
    id: 'list-validation-previews',
    title: 'List the preview jobs',
    method: 'GET',
    path: '/v4/address/validate/preview',
    free: true,
    proves: 'The key is accepted and the plan includes Validate.',
    alsoAccepted: [],
    list: { member: 'jobs', one: 'preview job', many: 'preview jobs' },
    example: { jobs: [], total: 0 },
    confidence: 'single-source',
    source: 'documentation.mailgun.com/docs/validate/bulk_valid_preview.md',
  },
  docs: [
    'https://documentation.mailgun.com/docs/validate/bulk_valid_preview.md',
    'https://documentation.mailgun.com/docs/validate/single-valid-ir.md',
  ],
  gotchas: [
    {
      text: 'GET /v4/address/validate?address=… is billable although it is a GET: this tool never calls it.',
      source: 'documentation.mailgun.com/docs/validate/single-valid-ir.md',
      confidence: 'documented',
    },
    {
      text: 'A 403 “This feature is unavailable please contact support.” is the plan, not the key.',
      source: 'sinch/skills:skills/sinch-mailgun-validate/SKILL.md',
      confidence: 'third-party',
    },
    plainForbidden,
    sendingKeyFact,
  ],
})

/** The products that take an API key, by HTTP. */
export const apiProducts = [mailgunSend, mailgunInspect, mailgunOptimize, mailgunValidate] as const

/** In the order in which lists show them. */
export const products = [...apiProducts, mailgunSmtp] as const
