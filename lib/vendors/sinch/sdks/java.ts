import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { UNUSED_UUID } from '@/lib/engine/snippets/variables'
import { applicationReads, planReads, projectReads, variable } from './variables'

/** The Java SDK, version 2. Source: sinch/sinch-sdk-java:README.md and examples/snippets. */

const env = (field: Parameters<typeof variable>[0]) => `System.getenv("${variable(field)}")`

function program(imports: readonly string[], setters: readonly string[], call: string): string {
  const all = ['com.sinch.sdk.SinchClient', 'com.sinch.sdk.models.Configuration', ...imports].toSorted()
  return `${all.map((name) => `import ${name};`).join('\n')}

public class App {
  public static void main(String[] args) {
    Configuration configuration = Configuration.builder()
${setters.map((s) => `        .${s}`).join('\n')}
        .build();
    SinchClient client = new SinchClient(configuration);

    ${call}
  }
}`
}

const projectSetters = [
  `setProjectId(${env('projectId')})`,
  `setKeyId(${env('keyId')})`,
  `setKeySecret(${env('keySecret')})`,
]
const applicationSetters = [
  `setApplicationKey(${env('applicationKey')})`,
  `setApplicationSecret(${env('applicationSecret')})`,
]
const planSetters = [`setSmsServicePlanId(${env('servicePlanId')})`, `setSmsApiToken(${env('apiToken')})`]

const each = (list: string) => `${list}.iterator().forEachRemaining(System.out::println);`

function conversation(call: string): SdkUse {
  return {
    reads: projectReads,
    code: (region) =>
      program(
        ['com.sinch.sdk.models.ConversationRegion'],
        [...projectSetters, `setConversationRegion(ConversationRegion.${region.toUpperCase()})`],
        each(call),
      ),
  }
}

const sms = (setters: readonly string[], region: string) =>
  program(
    ['com.sinch.sdk.models.SMSRegion'],
    [...setters, `setSmsRegion(SMSRegion.${region.toUpperCase()})`],
    each('client.sms().v1().groups().list()'),
  )

const numbersList = `ActiveNumbersListQueryParameters query =
        ActiveNumbersListQueryParameters.builder().setRegionCode("US").setType(NumberType.LOCAL).build();
    ${each('client.numbers().v1().list(query)')}`
const numbersImports = [
  'com.sinch.sdk.domains.numbers.models.v1.NumberType',
  'com.sinch.sdk.domains.numbers.models.v1.request.ActiveNumbersListQueryParameters',
]

/** Region code → constant of `com.sinch.sdk.models.VoiceRegion`. */
const VOICE_REGIONS: Readonly<Record<string, string>> = {
  global: 'GLOBAL',
  use1: 'NORTH_AMERICA',
  euc1: 'EUROPE',
  sae1: 'SOUTH_AMERICA',
  apse1: 'SOUTH_EAST_ASIA1',
  apse2: 'SOUTH_EAST_ASIA2',
}

export const javaSdk: Sdk = {
  id: 'java',
  name: 'Java',
  language: 'java',
  package: 'com.sinch.sdk:sinch-sdk-java',
  page: 'https://central.sonatype.com/artifact/com.sinch.sdk/sinch-sdk-java',
  tested: null,
  current: {
    version: '2.4.0',
    read: '2026-11-29',
    source: 'developers.sinch.com/sdk/sinch-sdk-java/2.4.0/com/sinch/sdk/domains/voice/VoiceService.html',
    confidence: 'documented',
  },
  install: { language: 'text', code: "implementation 'com.sinch.sdk:sinch-sdk-java:2.4.0'" },
  notes: [
    {
      text: 'From version 2 the region is required for Conversation and SMS: a call without it fails at run time.',
      source: 'sinch/sinch-sdk-java:README.md',
      confidence: 'documented',
    },
    {
      text: 'Number Lookup is covered from 2.1; Mailgun was removed. One published table says otherwise.',
      source: 'sinch/sinch-sdk-java:CHANGELOG.md against sinch/skills',
      confidence: 'documented',
    },
    {
      text:
        'The path that is signed is URI-decoded first, unlike in the Node.js SDK: avoid encoded characters in ' +
        'signed paths.',
      source: 'sinch/sinch-sdk-java:client/src/main/com/sinch/sdk/auth/adapters/ApplicationAuthManager.java',
      confidence: 'single-source',
    },
  ],
  together: {
    title: 'One client for access key and application',
    reads: [...projectReads, ...applicationReads],
    note: 'Each call takes the set that it needs: Voice and Verification the application, all others the access key.',
    code: program(
      numbersImports,
      [...projectSetters, ...applicationSetters],
      `${numbersList}
    ${each('client.voice().v1().applications().listNumbers()')}`,
    ),
  },
  missing: 'The Java SDK does not cover this API. Call it over plain HTTP with the access token.',
  uses: {
    conversation: conversation('client.conversation().v1().apps().list()'),
    'template-management': conversation('client.conversation().templates().v2().list()'),
    numbers: { reads: projectReads, code: () => program(numbersImports, projectSetters, numbersList) },
    'number-lookup': {
      reads: projectReads,
      code: () =>
        program(
          numbersImports,
          projectSetters,
          '// A lookup is billed, so this proves the key on the Numbers API; lookups are ' +
            `client.lookup().v2().lookup(…)\n    ${numbersList}`,
        ),
    },
    'sms-project': { reads: projectReads, code: (region) => sms(projectSetters, region) },
    'sms-service-plan': { reads: planReads, code: (region) => sms(planSetters, region) },
    'voice-v2': {
      reads: projectReads,
      code: () => program([], projectSetters, each('client.voice().v2().services().list()')),
      since: '2.3',
    },
    voice: {
      reads: applicationReads,
      code: (region) =>
        program(
          ['com.sinch.sdk.models.VoiceRegion'],
          [...applicationSetters, `setVoiceRegion(VoiceRegion.${VOICE_REGIONS[region] ?? 'GLOBAL'})`],
          each('client.voice().v1().applications().listNumbers()'),
        ),
    },
    verification: {
      reads: applicationReads,
      code: () =>
        program(
          ['com.sinch.sdk.core.exceptions.ApiException'],
          applicationSetters,
          `// An id that does not exist: 404 with code 40400 shows that the credentials were accepted
    try {
      System.out.println(client.verification().v1().verificationStatus().getById("${UNUSED_UUID}"));
    } catch (ApiException refused) {
      System.out.println(refused.getMessage());
    }`,
        ),
    },
  },
}
