import { describe, expect, it } from 'vitest'
import { importCredentials } from '@/lib/engine/credentials/import'
import { explain } from '@/lib/engine/explain/explain'
import { readBase } from '@/lib/engine/guide/destinations'
import { catalogue } from '@/lib/vendors'

/** Documented hosts that no check asks: they are known, and no mistake. */

const NOW = '2026-11-29T12:00:00Z'
const PROJECT = '11111111-aaaa-4bbb-8ccc-000000000001'
const hosts = catalogue.namedHosts.flatMap((named) =>
  named.hosts.map((host) => [host.startsWith('.') ? `acme${host}` : host, named] as const),
)

const explained = (host: string, status: number) =>
  explain(
    catalogue,
    {
      text: `curl -i https://${host}/v1/projects/${PROJECT}/things -H "Authorization: Bearer eyJhbGciOi.x.y"
HTTP/1.1 ${status} Refused
content-length: 0`,
    },
    NOW,
  ).diagnoses.map((d) => d.id)

describe.each(hosts)('%s', (host, named) => {
  it('is known for what it is', () => {
    expect(catalogue.hostFacts(host)).toMatchObject({ known: true, products: named.products, named })
    expect(named.purpose).not.toMatch(/\.$/)
    expect(named.takes ?? '.').toMatch(/\.$/)
    expect(named.takes !== undefined || named.credentialSet !== null).toBe(true)
  })

  it.each([401, 403, 404])('is no wrong host when it answers %i', (status) => {
    expect(explained(host, status)).not.toContain('wrong-host')
  })

  it('is told by its purpose in the guide, and is no mistake there', () => {
    const { says, diagnosis } = readBase(catalogue, `https://${host}/v1`)
    expect(says).toContain(host)
    expect(diagnosis).toBeUndefined()
  })

  it('is never asked by a check', () => {
    expect(catalogue.contactedHosts.has(host)).toBe(false)
  })
})

it('tells a documented host from one that only looks like it', () => {
  expect(explained('eu2.fax.api.sinch.com', 401)).toContain('wrong-host')
  expect(explained('eu.api.mailgun.net', 401)).toContain('wrong-host')
})

describe('a command', () => {
  const imported = (url: string) =>
    importCredentials(catalogue, `curl -u '${PROJECT}:abcdefgh1234567890ABCDEF' '${url}'`)

  it.each(['use1', 'eu1', 'sae1', 'apse1', 'apse2'])('to Fax in %s chooses Fax', (region) => {
    const [set] = imported(`https://${region}.fax.api.sinch.com/v3/projects/${PROJECT}/faxes`)?.sets ?? []
    expect(set).toMatchObject({ product: 'fax', values: { projectId: PROJECT } })
  })

  it('to the storage of Mailgun chooses Mailgun', () => {
    const key = `${'01ab'.repeat(8)}-0123abcd-0123abcd`
    const command = `curl -u 'api:${key}' https://se.api.mailgun.net/v3/domains/a.example/messages/x`
    const set = importCredentials(catalogue, command)?.sets[0]
    expect(set?.product).toBe('mailgun-send')
  })

  it('to an API that takes other credentials fills nothing, and says so', () => {
    expect(imported('https://api.ci.mblox.com/ep/v2')).toMatchObject({
      sets: [],
      notTaken: [{ because: expect.stringContaining('MMS API') }],
    })
  })
})
