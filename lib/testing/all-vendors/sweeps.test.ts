import { describe, expect, it } from 'vitest'
import { LIMIT } from '@/lib/engine/check/limits'
import { planSweep } from '@/lib/engine/check/sweep'
import { catalogue } from '@/lib/vendors'
import type { Product } from '@/lib/engine/model/product'

const values = {
  projectId: 'p',
  keyId: 'k',
  keySecret: 's',
  applicationKey: 'a',
  applicationSecret: 'c2VjcmV0',
  servicePlanId: 'x',
  apiToken: 't',
  apiKey: 'm',
}

describe('the plan of a sweep', () => {
  it.each(catalogue.products.map((p) => [p.id, p] as const))(
    '%s: free calls only, never more than the cap, the chosen place first',
    (_, product) => {
      for (const kind of ['regions', 'matrix'] as const)
        for (const { code } of product.regions) {
          const plan = planSweep(catalogue, kind, product, code, values)
          expect(plan.length).toBeGreaterThan(0)
          expect(plan.length).toBeLessThanOrEqual(LIMIT.calls)
          expect(new Set(plan.map((s) => s.id)).size).toBe(plan.length)
          expect(plan.filter((s) => s.probe === 'sample-call')).toHaveLength(1)
          expect(plan[0]?.probe).toBe('sample-call')
          for (const spec of plan) {
            if (!('login' in spec)) expect(spec.sample).toMatchObject({ method: 'GET', free: true })
            expect(spec.scheme).not.toBe('registration-token')
          }
        }
    },
  )

  it('asks each region once', () => {
    const conversation = catalogue.findProduct('conversation')!
    const plan = planSweep(catalogue, 'regions', conversation, 'eu', values)
    expect(plan.map((s) => s.region.code)).toEqual([
      'eu',
      ...conversation.regions.map((r) => r.code).filter((c) => c !== 'eu'),
    ])
  })

  it('asks each product that takes the same kind of credential, in the chosen region where it has it', () => {
    const plan = planSweep(catalogue, 'matrix', catalogue.findProduct('conversation')!, 'eu', values)
    const project = (catalogue.products as readonly Product[])
      .filter((p) => p.credentialSet === 'project' && p.sample)
      .map((p) => p.id)
    expect(plan.map((s) => s.product).toSorted()).toEqual(project.toSorted())
    for (const spec of plan)
      expect(spec.region.code).toBe(
        catalogue.findProduct(spec.product)!.regions.some((r) => r.code === 'eu')
          ? 'eu'
          : catalogue.findProduct(spec.product)!.regions[0].code,
      )
  })

  it('leaves out a product whose path names an id that was not given', () => {
    const plan = planSweep(catalogue, 'matrix', catalogue.findProduct('numbers')!, null, { keyId: 'k', keySecret: 's' })
    expect(plan).toHaveLength(0)
  })
})
