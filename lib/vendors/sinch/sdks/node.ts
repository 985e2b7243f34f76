import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { UNUSED_UUID } from '@/lib/engine/snippets/variables'
import { applicationReads, planReads, projectReads, variable } from './variables'

/**
 * The Node.js SDK, version 1. Source: sinch/sinch-sdk-node:README.md and
 * packages/sdk-client/src/domain/domain-interface.ts.
 */

const env = (field: Parameters<typeof variable>[0]) => `process.env.${variable(field)}`

function script(members: readonly string[], call: string): string {
  return `import { SinchClient } from '@sinch/sdk-core'

const sinch = new SinchClient({
${members.map((m) => `  ${m},`).join('\n')}
})

${call}`
}

const projectMembers = [`projectId: ${env('projectId')}`, `keyId: ${env('keyId')}`, `keySecret: ${env('keySecret')}`]
const applicationMembers = [
  `applicationKey: ${env('applicationKey')}`,
  `applicationSecret: ${env('applicationSecret')}`,
]
const planMembers = [`servicePlanId: ${env('servicePlanId')}`, `apiToken: ${env('apiToken')}`]

/** A region name is given only where the SDK has a setting for it. */
function project(call: string, setting?: 'conversationRegion' | 'smsRegion'): SdkUse {
  return {
    reads: projectReads,
    code: (region) => script([...projectMembers, ...(setting ? [`${setting}: '${region}'`] : [])], call),
  }
}

/** The SDK names the global voice region with an empty string. */
const voiceRegion = (region: string) => `voiceRegion: '${region === 'global' ? '' : region}'`

export const nodeSdk: Sdk = {
  id: 'node',
  name: 'Node.js',
  language: 'javascript',
  package: '@sinch/sdk-core',
  page: 'https://www.npmjs.com/package/@sinch/sdk-core',
  tested: { version: '1.4.0', read: '2026-11-29' },
  current: {
    version: '1.6.0',
    released: '2026-09-23',
    read: '2026-11-29',
    source: 'github.com/sinch/sinch-sdk-node/releases/tag/v1.6.0',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'npm install @sinch/sdk-core' },
  notes: [
    {
      text: 'A reference of 1.7.0 is published beside that of 1.6.0; no release of it was found.',
      source: 'developers.sinch.com/sdk/sinch-sdk-node/1.7.0/modules/Voice.v2.html',
      confidence: 'single-source',
    },
    {
      text: 'Without a region, Conversation and SMS fall back to us and log a deprecation warning. Name the region.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
    {
      text:
        'A token is renewed 60 seconds before it expires, and once after a 401 whose WWW-Authenticate contains ' +
        '“expired”; any other 401 is final.',
      source: 'sinch/sinch-sdk-node:packages/sdk-client/src/client/api-fetch-client.ts',
      confidence: 'documented',
    },
    {
      text: 'Voice and Verification requests are always signed: the SDK has no Basic there.',
      source: 'sinch/sinch-sdk-node:packages/sdk-client/src/plugins/signing',
      confidence: 'documented',
    },
    {
      text: 'When both credential sets for SMS are given, the service plan’s are used, with a warning.',
      source: 'sinch/sinch-sdk-node:README.md',
      confidence: 'documented',
    },
  ],
  together: {
    title: 'One client for access key and application',
    reads: [...projectReads, ...applicationReads],
    note:
      'Each call takes the set that it needs: Voice and Verification the application, all others the access key. ' +
      'For SMS do not give a service plan beside an access key: it would win.',
    code: script(
      [...projectMembers, ...applicationMembers],
      `console.log(await sinch.numbers.availableRegions.list({}))
console.log(await sinch.voice.applications.listNumbers())`,
    ),
  },
  missing: 'The Node.js SDK does not cover this API. Call it over plain HTTP.',
  uses: {
    conversation: project('console.log(await sinch.conversation.app.list({}))', 'conversationRegion'),
    'template-management': project('console.log(await sinch.conversation.templatesV2.list({}))', 'conversationRegion'),
    numbers: project(`const page = await sinch.numbers.list({ regionCode: 'US', type: 'LOCAL', pageSize: 1 })
console.log(page.data)`),
    fax: project(`const page = await sinch.fax.services.list({ pageSize: 1 })
console.log(page.data)`),
    est: {
      ...project(`const page = await sinch.elasticSipTrunking.sipTrunks.list({ size: 1 })
console.log(page.data)`),
      remark: {
        text: 'Elastic SIP Trunking is deprecated in this SDK since 1.6.0 and goes in version 2: plan for plain HTTP.',
        source: 'github.com/sinch/sinch-sdk-node/releases/tag/v1.6.0',
        confidence: 'documented',
      },
    },
    provisioning: {
      ...project(`const page = await sinch.provisioning.webhooks.list({ pageSize: 1 })
console.log(page.data)`),
      since: '1.6.0',
      remark: {
        text: 'It has webhooks and RCS accounts of this API; for WhatsApp and KakaoTalk senders call it over HTTP.',
        source: 'developers.sinch.com/sdk/sinch-sdk-node/1.6.0/classes/ProvisioningService.html',
        confidence: 'documented',
      },
    },
    'voice-v2': {
      reads: projectReads,
      code: (_, host) =>
        script(
          [...projectMembers, `voiceV2Hostname: 'https://${host}'`],
          `const page = await sinch.voice.v2.services.list({ pageSize: 1 })
console.log(page.data)`,
        ),
      since: '1.6.0',
    },
    'number-lookup': project(
      '// A lookup is billed, so this proves the key on the Numbers API; lookups are sinch.numberLookup.lookup(…)\n' +
        'console.log(await sinch.numbers.availableRegions.list({}))',
    ),
    'sms-project': project(
      `const page = await sinch.sms.groups.list({ page_size: 1 })
console.log(page.data)`,
      'smsRegion',
    ),
    'sms-service-plan': {
      reads: planReads,
      code: (region) =>
        script(
          [...planMembers, `smsRegion: '${region}'`],
          `const page = await sinch.sms.groups.list({ page_size: 1 })
console.log(page.data)`,
        ),
    },
    voice: {
      reads: applicationReads,
      code: (region) =>
        script(
          [...applicationMembers, voiceRegion(region)],
          'console.log(await sinch.voice.applications.listNumbers())',
        ),
    },
    verification: {
      reads: applicationReads,
      code: () =>
        script(
          applicationMembers,
          `// An id that does not exist: 404 with code 40400 shows that the credentials were accepted
const answer = await sinch.verification.verificationStatus
  .getById({ id: '${UNUSED_UUID}' })
  .catch((refused) => ({ status: refused.statusCode, body: refused.data }))
console.log(answer)`,
        ),
    },
  },
}
