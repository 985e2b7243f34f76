import { describe, expect, it } from 'vitest'
import { importCredentials } from '@/lib/engine/credentials/import'
import { catalogue } from '@/lib/vendors'

const UUID = '11111111-2222-4333-8444-555555555555'
const SECRET = ['fake', 'secret', 'value'].join('~')

describe('importCredentials', () => {
  it('reads .env text under the names that tools use, without the quotes of the file', () => {
    const text =
      `# Sinch\nexport SINCH_PROJECT_ID=${UUID}\nSINCH_KEY_ID="${UUID}"\nSINCH_KEY_SECRET='${SECRET}'\n` +
      `UNRELATED=1\n`
    expect(importCredentials(catalogue, text)).toEqual({
      from: 'env',
      product: 'numbers',
      region: null,
      values: { projectId: UUID, keyId: UUID, keySecret: SECRET },
    })
  })

  it('reads a credentials file in JSON, however deep the members lie', () => {
    const text = JSON.stringify({ profiles: { default: { project_id: UUID, client_id: UUID, client_secret: SECRET } } })
    expect(importCredentials(catalogue, text)?.values).toEqual({ projectId: UUID, keyId: UUID, keySecret: SECRET })
  })

  it('reads a curl command: credentials, project, product and region', () => {
    const text = `curl -u "${UUID}:${SECRET}" \\\n  https://eu.conversation.api.sinch.com/v1/projects/${UUID}/apps`
    expect(importCredentials(catalogue, text)).toEqual({
      from: 'curl',
      product: 'conversation',
      region: 'eu',
      values: { keyId: UUID, keySecret: SECRET, projectId: UUID },
    })
  })

  it('reads a Mailgun command with its domain and region', () => {
    const text = `curl -s --user 'api:${SECRET}' https://api.eu.mailgun.net/v3/mg.kestrel.example/messages -F from=a`
    expect(importCredentials(catalogue, text)).toMatchObject({
      product: 'mailgun-send',
      region: 'eu',
      values: { apiKey: SECRET, domain: 'mg.kestrel.example' },
    })
  })

  it('reads a service plan and its token', () => {
    const text = `curl -H "Authorization: Bearer ${SECRET}" https://us.sms.api.sinch.com/xms/v1/abc123/batches`
    expect(importCredentials(catalogue, text)).toMatchObject({
      product: 'sms-service-plan',
      region: 'us',
      values: { apiToken: SECRET, servicePlanId: 'abc123' },
    })
  })

  it('takes values exactly as they stand', () => {
    expect(importCredentials(catalogue, `SINCH_KEY_SECRET="${SECRET} "\nA=b`)?.values.keySecret).toBe(`${SECRET} `)
  })

  it.each([
    '',
    'hello',
    '{',
    '{"a":',
    '{"__proto__":{"keySecret":"x"}}',
    "curl 'open quote",
    '='.repeat(5000),
    `${'a'.repeat(100_000)}=b`,
  ])('finds nothing in %j', (text) => {
    expect(importCredentials(catalogue, text)?.values ?? {}).not.toHaveProperty('projectId')
    expect(({} as Record<string, unknown>).keySecret).toBeUndefined()
  })
})
