import { describe, expect, it } from 'vitest'
import { composeBodies } from '../catalogue/bodies'
import type { BodyShape } from '../model/body-shape'
import { bodyFactsOf } from './body'
import { oauthShape } from './body-shapes'

const acmeShape: BodyShape = {
  ...oauthShape,
  id: 'acme-fault',
  order: 45,
  read: (json) => (json === 'fault' ? { code: '7', messages: ['A fault.', null] } : null),
  text: 'Nope',
}
const acme = { id: 'acme', bodyShapes: [acmeShape, { ...oauthShape, source: 'api.example.com/docs/errors' }] }

describe('bodies', () => {
  it('are read by the general shapes where there is no vendor', () => {
    const general = composeBodies([])
    expect(bodyFactsOf(general, '{"error":"invalid_client"}')).toMatchObject({ shape: 'oauth', code: 'invalid_client' })
    expect(bodyFactsOf(general, '{"title":"No","status":401}')).toMatchObject({ shape: 'problem-details', status: 401 })
    expect(bodyFactsOf(general, '{"error":{"code":403,"status":"PERMISSION_DENIED"}}')).toMatchObject({
      shape: 'google-rpc',
      status: 403,
    })
    expect(bodyFactsOf(general, 'Nope')).toMatchObject({ form: 'text', shape: null, messages: ['Nope'] })
  })

  it('are read by a shape of a vendor, by its order or by its plain text', () => {
    const bodies = composeBodies([acme])
    expect(bodies.bodyShapes.map((shape) => shape.id)).toEqual(['google-rpc', 'acme-fault', 'oauth', 'problem-details'])
    expect(bodyFactsOf(bodies, '["fault"]')).toMatchObject({ shape: 'acme-fault', code: '7', messages: ['A fault.'] })
    expect(bodyFactsOf(bodies, ' Nope\n')).toMatchObject({ form: 'text', shape: 'acme-fault' })
  })

  it('are described in the words of the vendor that answers in them', () => {
    const bodies = composeBodies([acme])
    expect(bodies.bodyShape('oauth', 'acme').source).toContain('example.com')
    expect(bodies.bodyShape('oauth', 'other').source).toContain('RFC')
    expect(() => bodies.bodyShape('unknown')).toThrow(TypeError)
    expect(() => composeBodies([acme, { ...acme, id: 'twin' }])).toThrow(TypeError)
  })
})
