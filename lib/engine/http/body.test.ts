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

  it('of XML are data and no web page', () => {
    const general = composeBodies([])
    const fault =
      '<?xml version="1.0"?>\n<Error><Code>NoSuchKey</Code><Message>The key does not exist.</Message></Error>'
    expect(bodyFactsOf(general, fault)).toMatchObject({
      form: 'text',
      messages: ['NoSuchKey', 'The key does not exist.'],
    })
    expect(bodyFactsOf(general, '<?xml version="1.0"?><html><body>x</body></html>').form).toBe('html')
    expect(bodyFactsOf(general, '<soap:Envelope xmlns:soap="x"><soap:Body>No</soap:Body></soap:Envelope>').form).toBe(
      'text',
    )
  })

  it.each([
    ['<html><head><title>502 Bad Gateway</title></head></html>', 502],
    ['<html><body><h1>404 Not Found</h1></body></html>', 404],
    ['<html><head><title>Error 503 – Unavailable</title></head></html>', 503],
    ['<html><head><title>Room 404</title></head></html>', null],
    ['<html><head><title>Login</title></head></html>', null],
  ])('of web servers tell their status in the title: %s', (page, status) => {
    expect(bodyFactsOf(composeBodies([]), page).status).toBe(status)
  })
})
