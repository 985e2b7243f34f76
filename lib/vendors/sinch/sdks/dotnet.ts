import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { UNUSED_UUID } from '@/lib/engine/snippets/variables'
import { applicationReads, planReads, projectReads, variable } from './variables'

/** The .NET SDK, version 1. Source: sinch/sinch-sdk-dotnet:README.md and tests. */

const env = (field: Parameters<typeof variable>[0]) => `Environment.GetEnvironmentVariable("${variable(field)}")`

const projectArgs = `
    ${env('projectId')},
    ${env('keyId')},
    ${env('keySecret')}`

function program(usings: readonly string[], client: string, call: string): string {
  return `${['Sinch', ...usings].map((name) => `using ${name};`).join('\n')}

${client}

${call}`
}

/** Region code → name of the constant: `eu` → `Eu`. */
const pascal = (code: string) => `${code.slice(0, 1).toUpperCase()}${code.slice(1)}`

function project(usings: readonly string[], call: string, option?: (region: string) => string): SdkUse {
  return {
    reads: projectReads,
    code: (region) =>
      program(
        usings,
        `var sinch = new SinchClient(${projectArgs}${option ? `,\n    options => ${option(region)}` : ''});`,
        call,
      ),
  }
}

const conversation = (call: string) =>
  project(['Sinch.Conversation'], call, (region) => `options.ConversationRegion = ConversationRegion.${pascal(region)}`)

const listGroups = `var groups = await sinch.Sms.Groups.List(new ListGroupsRequest { PageSize = 1 });
Console.WriteLine(groups.Count);`
const oneNumber = 'new ListActiveNumbersRequest { RegionCode = "US", Type = Types.Local, PageSize = 1 }'
const listNumbers = `var page = await sinch.Numbers.List(${oneNumber});
Console.WriteLine(page.TotalSize);`
const numbersUsings = ['Sinch.Numbers', 'Sinch.Numbers.Active.List']

/** Region code → member of `Sinch.Voice.VoiceRegion`. */
const VOICE_REGIONS: Readonly<Record<string, string>> = {
  global: 'Global',
  use1: 'NorthAmerica',
  euc1: 'Europe',
  sae1: 'SouthAmerica',
  apse1: 'SouthEastAsia1',
  apse2: 'SouthEastAsia2',
}

/** Voice and Verification need no project credentials. */
const appClient = 'var sinch = new SinchClient(null, null, null);'

export const dotnetSdk: Sdk = {
  id: 'dotnet',
  name: '.NET',
  language: 'csharp',
  package: 'Sinch',
  page: 'https://www.nuget.org/packages/Sinch',
  tested: null,
  current: {
    version: '1.5.1',
    read: '2026-11-29',
    source: 'api-evangelist/sinch against www.nuget.org/packages/Sinch (which showed 1.4.1)',
    confidence: 'third-party',
  },
  install: { language: 'bash', code: 'dotnet add package Sinch' },
  notes: [
    {
      text:
        'The constructor takes Project ID, Key ID, Key Secret, in this order; early versions took the project ' +
        'last, so old samples swap them.',
      source: 'sinch/sinch-sdk-dotnet:README.md',
      confidence: 'documented',
    },
    {
      text: 'Without a region, Conversation and SMS use us. Name the region.',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/SinchOptions.cs',
      confidence: 'documented',
    },
    {
      text: 'Version 2, where released, takes one SinchClientConfiguration instead of these arguments.',
      source: 'sinch/sinch-sdk-dotnet: migration guide to 2.0',
      confidence: 'single-source',
    },
    {
      text: 'Verification can be switched to Basic with AuthStrategy; Voice is always signed.',
      source: 'sinch/sinch-sdk-dotnet:src/Sinch/Auth/AuthStrategy.cs',
      confidence: 'single-source',
    },
  ],
  together: {
    title: 'One client for access key and application',
    reads: [...projectReads, ...applicationReads],
    note:
      'The access key goes into the constructor; Voice and Verification are asked for with key and secret of the ' +
      'application.',
    code: program(
      numbersUsings,
      `var sinch = new SinchClient(${projectArgs});
var voice = sinch.Voice(
    ${env('applicationKey')},
    ${env('applicationSecret')});`,
      `${listNumbers}
var answer = await voice.Applications.GetNumbers();
Console.WriteLine(answer.Numbers);`,
    ),
  },
  missing: 'The .NET SDK does not cover this API. Call it over plain HTTP with the access token.',
  uses: {
    conversation: conversation(`foreach (var app in await sinch.Conversation.Apps.List())
{
    Console.WriteLine(app.Id);
}`),
    'template-management': conversation(`foreach (var template in await sinch.Conversation.TemplatesV2.List())
{
    Console.WriteLine(template.Id);
}`),
    numbers: project(numbersUsings, listNumbers),
    fax: project(
      [],
      `var services = await sinch.Fax.Services.List(page: 1, pageSize: 1);
Console.WriteLine(services.TotalItems);`,
    ),
    'sms-project': project(
      ['Sinch.SMS', 'Sinch.SMS.Groups.List'],
      listGroups,
      (region) => `options.SmsRegion = SmsRegion.${pascal(region)}`,
    ),
    'sms-service-plan': {
      reads: planReads,
      code: (region) =>
        program(
          ['Sinch.SMS', 'Sinch.SMS.Groups.List'],
          `var sinch = new SinchClient(default, default, default, options => options.UseServicePlanIdWithSms(
    ${env('servicePlanId')},
    ${env('apiToken')},
    SmsServicePlanIdRegion.${pascal(region)}));`,
          listGroups,
        ),
    },
    voice: {
      reads: applicationReads,
      code: (region) =>
        program(
          ['Sinch.Voice'],
          `${appClient}
var voice = sinch.Voice(
    ${env('applicationKey')},
    ${env('applicationSecret')},
    VoiceRegion.${VOICE_REGIONS[region] ?? 'Global'});`,
          `var answer = await voice.Applications.GetNumbers();
Console.WriteLine(answer.Numbers);`,
        ),
    },
    verification: {
      reads: applicationReads,
      code: () =>
        program(
          [],
          `${appClient}
var verification = sinch.Verification(
    ${env('applicationKey')},
    ${env('applicationSecret')});`,
          `// An id that does not exist: 404 with code 40400 shows that the credentials were accepted
try
{
    await verification.VerificationStatus.GetById("${UNUSED_UUID}");
}
catch (SinchApiException refused)
{
    Console.WriteLine(refused.Message);
}`,
        ),
    },
  },
}
