import { describe, expect, it } from 'vitest'
import { hypothesesOf } from '@/lib/engine/check/trials'
import type { Refusal } from '@/lib/engine/model/trial'
import type { Values } from '@/lib/engine/model/values'
import { catalogue } from '@/lib/vendors'
import { trials } from './trials'

const PROJECT = '11111111-2222-4333-8444-555555555555'
const KEY = 'aaaaaaaa-bbbb-4ccc-8ddd-eeeeeeeeeeee'
const OPAQUE = 'fake~key~secret'
const BASE64 = 'ZmFrZWZha2VmYWtlZmFrZQ=='
const JWT = ['eyJhbGciOiJub25lIn0', 'eyJzdWIiOiJmYWtlIn0', 'sig'].join('.')
const PLAN = '0123456789abcdef0123456789abcdef'
const project: Values = { projectId: PROJECT, keyId: KEY, keySecret: OPAQUE }
const application: Values = { applicationKey: KEY, applicationSecret: BASE64 }
const plan: Values = { servicePlanId: PLAN, apiToken: PLAN }

/** What the trials of this vendor propose for values without findings. */
function propose(product: string, values: Values, by: Refusal['by'], region: string | null = null) {
  const refusal: Refusal = by === 'scheme' ? { by, scheme: 'basic' } : { by }
  return hypothesesOf(
    { ...catalogue, trials },
    { product: catalogue.product(product), region, values, findings: [], refusal, kindOf: catalogue.kindOf },
  )
}
const idsOf = (...args: Parameters<typeof propose>) => propose(...args).map((h) => h.id)

describe('the trial that swaps Project ID and Key ID', () => {
  it('exchanges the key that stands in the other field, and calls the product at hand', () => {
    expect(propose('conversation', project, 'token-endpoint', 'eu')).toEqual([
      {
        id: 'swap-ids',
        diagnosis: 'fields-swapped',
        change: 'Project ID and Key ID: swap the two values',
        request: {
          product: 'conversation',
          region: 'eu',
          values: { projectId: KEY, keyId: PROJECT, keySecret: OPAQUE },
          scheme: 'oauth2',
        },
        refutes: true,
      },
    ])
  })

  it.each([
    ['the product refused, not the token endpoint', project, 'product'],
    ['one scheme was refused', project, 'scheme'],
    ['the ids are the same', { ...project, keyId: PROJECT }, 'token-endpoint'],
    ['an id has another form', { ...project, keyId: PLAN }, 'token-endpoint'],
    ['an id is missing', { keyId: KEY, keySecret: OPAQUE }, 'token-endpoint'],
  ] as const)('is not made where %s', (_, values, by) => {
    expect(idsOf('numbers', values, by)).toEqual([])
  })
})

describe('the trial that moves all three values', () => {
  it('takes the secret out of the field of the Key ID, and the ids to where they belong', () => {
    const moved = { projectId: KEY, keyId: OPAQUE, keySecret: PROJECT }
    expect(propose('numbers', moved, 'token-endpoint')[0]?.request.values).toEqual(project)
    expect(idsOf('numbers', moved, 'product')).toEqual([])
    expect(idsOf('numbers', { ...moved, keySecret: KEY }, 'token-endpoint')).toEqual([])
  })
})

describe('the trial that takes a service plan for an access key', () => {
  it('asks the hosts of plans, the chosen region first', () => {
    const asked = propose('sms-project', { ...project, keyId: PLAN, keySecret: PLAN }, 'token-endpoint', 'eu')
    expect(asked.map((h) => h.id)).toEqual(['eu', 'us', 'au', 'br', 'ca'].map((code) => `as-service-plan:${code}`))
    expect(asked[0]).toMatchObject({
      diagnosis: 'service-plan-token-mixup',
      request: { product: 'sms-service-plan', region: 'eu', values: { servicePlanId: PLAN, apiToken: PLAN } },
    })
  })

  it('is not made for a key that is a UUID', () => {
    expect(idsOf('sms-project', { ...project, keySecret: PLAN }, 'token-endpoint')).toEqual(['swap-ids'])
  })
})

describe('the trial that takes a project access key for one of an app', () => {
  const moved = { ...project, projectId: 'not-a-uuid', keySecret: `${BASE64}\n` }

  it('signs a call to each API of apps', () => {
    expect(propose('numbers', moved, 'token-endpoint')).toEqual(
      [
        ['verification', 'Verification API'],
        ['voice', 'Voice API'],
      ].map(([product, name]) => ({
        id: `as-application:${product}`,
        diagnosis: 'app-credentials-on-project-api',
        change: `Use the pair as Application Key and Secret on the ${name}`,
        request: {
          product,
          region: null,
          values: { applicationKey: KEY, applicationSecret: BASE64 },
          scheme: 'signed',
        },
        refutes: false,
      })),
    )
  })

  it('comes after the swap, which is likelier', () => {
    expect(idsOf('numbers', { ...project, keySecret: BASE64 }, 'token-endpoint')).toEqual([
      'swap-ids',
      'as-application:verification',
      'as-application:voice',
    ])
  })

  it.each([
    ['the secret is no base64 of 16 bytes', 'numbers', { ...moved, keySecret: OPAQUE }, 'token-endpoint'],
    ['the token endpoint accepted the key', 'numbers', moved, 'product'],
    ['the product takes another kind of credential', 'mailgun-send', moved, 'token-endpoint'],
  ] as const)('is not made where %s', (_, product, values, by) => {
    expect(idsOf(product, values, by)).toEqual([])
  })
})

describe('the trial that takes the key of an app for a project access key', () => {
  it.each(['voice', 'verification', 'in-app-calling'])('asks the token endpoint alone, after a refusal of %s', (id) => {
    expect(propose(id, { applicationKey: ` ${KEY}`, applicationSecret: `${OPAQUE}\n` }, 'product')).toEqual([
      {
        id: 'as-project-key',
        diagnosis: 'project-credentials-on-app-api',
        change: 'Use the pair as Key ID and Key Secret at the token endpoint',
        request: {
          product: 'numbers',
          region: null,
          values: { keyId: KEY, keySecret: OPAQUE },
          scheme: 'oauth2',
          exchangeOnly: true,
        },
        refutes: false,
      },
    ])
  })

  it.each([
    ['one scheme was accepted', 'voice', application, 'scheme'],
    ['the key is no UUID', 'voice', { ...application, applicationKey: 'ada' }, 'product'],
    ['the product takes another kind of credential', 'sms-service-plan', application, 'product'],
  ] as const)('is not made where %s', (_, product, values, by) => {
    expect(idsOf(product, values, by)).toEqual([])
  })
})

describe('the trial that takes the token of a service plan for an access token', () => {
  it('asks the hosts of projects, the chosen region first', () => {
    const asked = propose('sms-service-plan', { servicePlanId: PROJECT, apiToken: ` ${JWT}` }, 'product', 'eu')
    expect(asked.map((h) => [h.id, h.diagnosis, h.change, h.refutes])).toEqual([
      [
        'as-project-sms:eu',
        'service-plan-token-mixup',
        'Send the token to zt.eu.sms.api.sinch.com, with the ID as Project ID',
        false,
      ],
      [
        'as-project-sms:us',
        'service-plan-token-mixup',
        'Send the token to zt.us.sms.api.sinch.com, with the ID as Project ID',
        false,
      ],
    ])
    expect(asked[0]?.request).toEqual({
      product: 'sms-project',
      region: 'eu',
      values: { projectId: PROJECT, apiToken: JWT },
      scheme: 'static-bearer',
    })
  })

  it.each([
    ['the token is one of a plan', plan, 'product'],
    ['another scheme was accepted', { ...plan, apiToken: JWT }, 'scheme'],
  ] as const)('is not made where %s', (_, values, by) => {
    expect(idsOf('sms-service-plan', values, by)).toEqual([])
  })
})

it('is the only vendor that tries mix-ups of its own', () => {
  expect(catalogue.trials.map((t) => t.id)).toEqual([
    'swap-ids',
    'rotate-values',
    'as-application',
    'as-project-key',
    'as-project-sms',
    'as-service-plan',
  ])
})
