import { catalogue } from '@/lib/vendors'
import { describe, expect, it } from 'vitest'
import type { Fact, Product } from '@/lib/engine/model/product'

const products: readonly Product[] = catalogue.products

it('has the 19 products of the public contract', () => {
  expect(products.map((p) => p.id).toSorted()).toEqual(
    [
      'conversation',
      'template-management',
      'numbers',
      'fax',
      'est',
      '10dlc',
      'number-lookup',
      'provisioning',
      'voice',
      'voice-v2',
      'verification',
      'in-app-calling',
      'mailgun-send',
      'mailgun-inspect',
      'mailgun-optimize',
      'mailgun-validate',
      'mailgun-smtp',
      'sms-service-plan',
      'sms-project',
    ].toSorted(),
  )
})

describe.each(products.map((p) => [p.id, p] as const))('%s', (_, product) => {
  it('names hosts, never URLs, and each region once', () => {
    for (const { host } of product.regions)
      expect(host).toMatch(/^[a-z0-9.-]+\.(?:sinch\.com|mailgun\.net|mailgun\.org)$/)
    expect(new Set(product.regions.map((r) => r.code)).size).toBe(product.regions.length)
  })

  it('fills every placeholder of its sample from one of its fields', () => {
    const names = [...(product.sample?.path ?? '').matchAll(/\{(\w+)\}/g)].map((m) => m[1])
    for (const name of names) if (name !== 'randomUuid') expect(product.fields).toContain(name)
  })

  it('has a free sample call or a login, or says which product stands in and why', () => {
    if (product.login) expect([product.sample, product.login.ports[0].port]).toEqual([null, 587])
    else if (product.sample) expect(product.sample.method).toBe('GET')
    else expect(catalogue.product(product.standIn?.product as never).sample).not.toBeNull()
  })

  it('gives every fact a source and a confidence, in a full sentence', () => {
    const facts: readonly Fact[] = [...product.limits, ...product.gotchas, ...product.contradictions]
    for (const fact of facts) {
      expect(fact.text).toMatch(/[.”]$/)
      expect(fact.source.length).toBeGreaterThan(3)
    }
    for (const url of product.docs) expect(url).toMatch(/^https:\/\//)
    expect(product.credentialsPage.url).toMatch(/^https:\/\//)
  })
})

it('reads what an optional field names, and for free', () => {
  for (const { resource, fields } of products) {
    if (!resource) continue
    const names = [...resource.path.matchAll(/\{(\w+)\}/g)].map((m) => m[1] ?? '')
    expect(resource).toMatchObject({ method: 'GET', free: true })
    expect(names.length).toBeGreaterThan(0)
    for (const name of names) {
      expect(fields).toContain(name)
      expect(catalogue.field(name).optional).toBe(true)
    }
  }
})

it('never calls what costs money', () => {
  for (const { sample, resource } of products)
    expect(`${sample?.path ?? ''} ${resource?.path ?? ''}`).not.toMatch(
      /address\/validate\?address|:submit|:rent|lookups/,
    )
})

it('contacts only hosts of its samples and the token endpoint', () => {
  expect(catalogue.contactedHosts.has('auth.sinch.com')).toBe(true)
  expect(catalogue.contactedHosts.has('lookup.api.sinch.com')).toBe(false)
  expect([...catalogue.contactedHosts].every((h) => /\.(?:sinch\.com|mailgun\.(?:net|org))$/.test(h))).toBe(true)
})

it('says for every field where it is found', () => {
  for (const field of catalogue.fieldIds.map(catalogue.field)) {
    expect(field.where.length).toBeGreaterThan(10)
    if (field.shape !== 'choice') expect(field.page).toMatch(/^https:\/\//)
  }
})
