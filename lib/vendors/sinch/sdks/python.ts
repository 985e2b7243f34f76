import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { planReads, projectReads, variable } from './variables'

/** The Python SDK, version 2. Source: sinch/sinch-sdk-python:README.md and examples/snippets. */

const env = (field: Parameters<typeof variable>[0]) => `os.environ["${variable(field)}"]`

function script(args: readonly string[], call: string): string {
  return `import os

from sinch import SinchClient

sinch_client = SinchClient(
${args.map((a) => `    ${a},`).join('\n')}
)

${call}`
}

const projectArgs = [`project_id=${env('projectId')}`, `key_id=${env('keyId')}`, `key_secret=${env('keySecret')}`]
const planArgs = [`service_plan_id=${env('servicePlanId')}`, `sms_api_token=${env('apiToken')}`]

function project(call: string, setting?: 'conversation_region' | 'sms_region' | 'voice_region'): SdkUse {
  return {
    reads: projectReads,
    code: (region) =>
      script([...projectArgs, ...(setting && region !== 'global' ? [`${setting}="${region}"`] : [])], call),
  }
}

const each = (list: string) => `for entry in ${list}.iterator():
    print(entry)`

export const pythonSdk: Sdk = {
  id: 'python',
  name: 'Python',
  language: 'python',
  package: 'sinch',
  page: 'https://pypi.org/project/sinch/',
  tested: null,
  current: {
    version: '2.4.0',
    read: '2026-11-29',
    source: 'developers.sinch.com/sdk/sinch-sdk-python/2.4.0 and pypi.org/project/sinch/2.4.0',
    confidence: 'documented',
  },
  install: { language: 'bash', code: "pip install 'sinch>=2.2,<3'" },
  notes: [
    {
      text:
        'From version 2 the region is required for Conversation and SMS: without it the client raises ' +
        'ValueError. Version 1 silently took eu for Conversation and us for SMS.',
      source: 'sinch/sinch-sdk-python:sinch/core/clients/sinch_client_configuration.py',
      confidence: 'documented',
    },
    {
      text:
        'Version 2.0.0 removed Voice and Verification; one published table still lists them. Sign those ' +
        'requests yourself, as shown here.',
      source: 'sinch/sinch-sdk-python:CHANGELOG.md against sinch/skills',
      confidence: 'documented',
    },
    {
      text: 'The API token of a service plan is called sms_api_token here.',
      source: 'sinch/sinch-sdk-python:README.md',
      confidence: 'documented',
    },
    {
      text:
        'Versions 2.0 and 2.1 have no apps of Conversation and no Voice: with them the code here fails with ' +
        'AttributeError. Both came with 2.2.0.',
      source: 'sinch/sinch-sdk-python:CHANGELOG.md',
      confidence: 'documented',
    },
  ],
  together: {
    title: 'One client for access key and service plan',
    reads: [...projectReads, ...planReads],
    note:
      'SMS takes the service plan where both are given, all others take the access key. Version 2 has no product ' +
      'that takes an application.',
    code: script(
      [...projectArgs, ...planArgs, 'sms_region="us"'],
      `print(sinch_client.numbers.list(region_code="US", number_type="LOCAL", page_size=1))
${each('sinch_client.sms.groups.list()')}`,
    ),
  },
  missing: 'The Python SDK, version 2, does not cover this API. Call it with the standard library, as shown here.',
  uses: {
    conversation: {
      ...project(each('sinch_client.conversation.apps.list()'), 'conversation_region'),
      since: '2.2.0',
    },
    numbers: project(each('sinch_client.numbers.list(region_code="US", number_type="LOCAL", page_size=1)')),
    'number-lookup': project(
      '# A lookup is billed, so this proves the key on the Numbers API; lookups are ' +
        'sinch_client.number_lookup.lookup(…)\n' +
        each('sinch_client.numbers.list(region_code="US", number_type="LOCAL", page_size=1)'),
    ),
    'voice-v2': { ...project(each('sinch_client.voice.v2.services.list()'), 'voice_region'), since: '2.2.0' },
    'sms-project': project(each('sinch_client.sms.groups.list()'), 'sms_region'),
    'sms-service-plan': {
      reads: planReads,
      code: (region) => script([...planArgs, `sms_region="${region}"`], each('sinch_client.sms.groups.list()')),
    },
  },
}
