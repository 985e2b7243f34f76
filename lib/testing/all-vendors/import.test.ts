import { describe, expect, it } from 'vitest'
import { base64 } from '@/lib/engine/bytes/encoding'
import { importCredentials } from '@/lib/engine/credentials/import'
import type { Imported } from '@/lib/engine/model/import'
import { catalogue } from '@/lib/vendors'

const UUID = '11111111-2222-4333-8444-555555555555'
const OTHER = '99999999-2222-4333-8444-555555555555'
const SECRET = ['fake', 'secret', 'value', '1'].join('~')
const SECRET_2 = ['fake', 'secret', 'value', '2'].join('~')
const HEX = 'abcdef0123456789abcdef0123456789'
const KEY = `${HEX}-abcdef01-23456789`
const KEY_2 = `${HEX}-abcdef01-99999999`
const APP_SECRET = base64('sixteen bytes ok')

/** Lines of a file, each with its end. */
const lines = (...all: string[]) => all.map((line) => `${line}\n`).join('')
const read = (text: string): Imported | null => importCredentials(catalogue, text)
/** The only set of an import; the test fails where there is none or a choice. */
function one(text: string) {
  const imported = read(text)
  expect(
    imported?.sets.map((s) => s.title),
    JSON.stringify(imported),
  ).toHaveLength(1)
  const { product, region, values } = imported?.sets[0] ?? {}
  return { product, region, values }
}
const project = { projectId: UUID, keyId: UUID, keySecret: SECRET }

describe('importCredentials', () => {
  it.each([
    [
      '.env',
      `# Sinch\nexport SINCH_PROJECT_ID=${UUID}\nSINCH_KEY_ID="${UUID}"\nSINCH_KEY_SECRET='${SECRET}'\nUNRELATED=1\n`,
    ],
    [
      'comments behind values',
      `SINCH_PROJECT_ID=${UUID} # ours\nSINCH_KEY_ID=${UUID}\t# id\nSINCH_KEY_SECRET="${SECRET}" # s\n`,
    ],
    ['JSON', JSON.stringify({ profiles: { default: { project_id: UUID, client_id: UUID, client_secret: SECRET } } })],
    [
      'appsettings.json',
      `{ "Sinch": { "ProjectId": "${UUID}", "KeyId": "${UUID}", /* x */ "KeySecret": "${SECRET}" } }`,
    ],
    ['application.properties', `sinch.project-id=${UUID}\nsinch.key-id=${UUID}\nsinch.key-secret=${SECRET}\n`],
    ['application.yml', `sinch:\n  project-id: ${UUID}\n  key-id: ${UUID}\n  key-secret: "${SECRET}" # c\n`],
    ['Terraform', `sinch_project_id = "${UUID}"\nsinch_key_id     = "${UUID}"\nsinch_key_secret = "${SECRET}" # c\n`],
    [
      'a unit of systemd',
      lines(
        `[Service]`,
        `Environment="SINCH_PROJECT_ID=${UUID}" "SINCH_KEY_ID=${UUID}"`,
        `Environment=SINCH_KEY_SECRET=${SECRET}`,
        `ExecStart=/usr/bin/app`,
      ),
    ],
    [
      'GitHub Actions',
      lines(
        `jobs:`,
        `  test:`,
        `    env:`,
        `      SINCH_PROJECT_ID: ${UUID}`,
        `      SINCH_KEY_ID: ${UUID}`,
        `      SINCH_KEY_SECRET: ${SECRET}`,
      ),
    ],
    [
      'compose, a map',
      lines(
        `services:`,
        `  web:`,
        `    image: x`,
        `    environment:`,
        `      SINCH_PROJECT_ID: ${UUID}`,
        `      SINCH_KEY_ID: ${UUID}`,
        `      SINCH_KEY_SECRET: ${SECRET}`,
      ),
    ],
    [
      'compose, a list',
      lines(
        `services:`,
        `  web:`,
        `    environment:`,
        `      - SINCH_PROJECT_ID=${UUID}`,
        `      - "SINCH_KEY_ID=${UUID}"`,
        `      - SINCH_KEY_SECRET=${SECRET}`,
      ),
    ],
    [
      'containers of Kubernetes',
      lines(
        `spec:`,
        `  containers:`,
        `  - env:`,
        `    - name: SINCH_PROJECT_ID`,
        `      value: ${UUID}`,
        `    - name: SINCH_KEY_ID`,
        `      value: "${UUID}"`,
        `    - name: SINCH_KEY_SECRET`,
        `      value: ${SECRET}`,
      ),
    ],
    ['an ini file', `[sinch]\nproject_id = ${UUID}\nkey_id = ${UUID}\nkey_secret = ${SECRET}\n`],
    ['Python', `config = {'sinch': {'project_id': '${UUID}', 'key_id': '${UUID}', 'key_secret': '${SECRET}'}}`],
    ['Sinch Functions', `PROJECT_ID=${UUID}\nPROJECT_ID_API_KEY=${UUID}\nPROJECT_ID_API_SECRET=${SECRET}\n`],
  ])('reads a project access key in %s', (_, text) => {
    expect(one(text)).toEqual({ product: 'numbers', region: null, values: project })
  })

  it('takes the product and the region from names that mention them', () => {
    const text = ['PROJECT_ID', 'KEY_ID'].map((name) => `CONVERSATION_${name}=${UUID}`).join('\n')
    expect(one(`${text}\nCONVERSATION_KEY_SECRET=${SECRET}\nCONVERSATION_REGION=br`)).toEqual({
      product: 'conversation',
      region: 'br',
      values: project,
    })
    expect(one(`VOICE_APPLICATION_KEY=${UUID}\nVOICE_APPLICATION_SECRET=${APP_SECRET}`).product).toBe('voice')
    expect(one(`VERIFICATION_APPLICATION_KEY=${UUID}\nVERIFICATION_APPLICATION_SECRET=${APP_SECRET}`).product).toBe(
      'verification',
    )
  })

  it.each([
    [
      'Laravel',
      lines(
        `MAIL_MAILER=mailgun`,
        `MAILGUN_DOMAIN=mg.kestrel.example`,
        `MAILGUN_SECRET=${KEY}`,
        `MAILGUN_ENDPOINT=api.eu.mailgun.net`,
      ),
    ],
    [
      'services.php',
      lines(
        `'mailgun' => [`,
        ` 'domain' => 'mg.kestrel.example',`,
        ` 'secret' => '${KEY}',`,
        ` 'endpoint' => 'api.eu.mailgun.net',`,
        `],`,
      ),
    ],
    [
      'django-anymail',
      lines(
        `ANYMAIL = {`,
        `  "MAILGUN_API_KEY": "${KEY}",`,
        `  "MAILGUN_SENDER_DOMAIN": 'mg.kestrel.example',  # ours`,
        `  "MAILGUN_API_URL": "https://api.eu.mailgun.net/v3",`,
        `}`,
      ),
    ],
    ['a mail DSN', `mailgun+api://${KEY}:mg.kestrel.example@default?region=eu`],
    [
      'a mail DSN in a variable',
      `MAILER_DSN="mailgun+https://${KEY}:mg.kestrel.example@api.eu.mailgun.net"\nAPP_ENV=prod\n`,
    ],
    ['Apprise', `mailgun://me@mg.kestrel.example/${KEY}/?region=eu`],
    ['a region of its own', `MG_API_KEY=${KEY}\nMG_DOMAIN=mg.kestrel.example\nMAILGUN_REGION=EU`],
    [
      'a Kubernetes Secret',
      lines(
        `apiVersion: v1`,
        `kind: Secret`,
        `data:`,
        `  MAILGUN_API_KEY: ${base64(KEY)}`,
        `  MAILGUN_DOMAIN: ${base64('mg.kestrel.example')}`,
        `stringData:`,
        `  MAILGUN_REGION: eu`,
      ),
    ],
    ['a command', `curl -s --user 'api:${KEY}' https://api.eu.mailgun.net/v3/mg.kestrel.example/messages -F from=a`],
  ])('reads a Mailgun key with its domain and region: %s', (_, text) => {
    expect(one(text)).toEqual({
      product: 'mailgun-send',
      region: 'eu',
      values: { apiKey: KEY, domain: 'mg.kestrel.example' },
    })
  })

  it.each([
    ['a command', `curl -H "Authorization: Bearer ${HEX}" https://us.sms.api.sinch.com/xms/v1/abc123/batches`, 'us'],
    [
      'Home Assistant',
      `notify:\n  - name: sms\n    platform: sinch\n    service_plan_id: abc123\n    api_key: ${HEX}\n`,
      null,
    ],
    ['Apprise', `sinch://abc123:${HEX}@15555550100/15555550199?region=us`, 'us'],
  ])('reads a service plan and its token: %s', (_, text, region) => {
    expect(one(text)).toEqual({
      product: 'sms-service-plan',
      region,
      values: { apiToken: HEX, servicePlanId: 'abc123' },
    })
  })

  it('reads commands and archives by their host', () => {
    expect(
      one(`curl -u "${UUID}:${SECRET}" \\\n  https://eu.conversation.api.sinch.com/v1/projects/${UUID}/apps`),
    ).toEqual({
      product: 'conversation',
      region: 'eu',
      values: project,
    })
    const headers = [{ name: 'authorization', value: `Basic ${base64(`api:${KEY}`)}` }]
    const entries = [{ request: { method: 'GET', url: 'https://api.eu.mailgun.net/v4/domains', headers } }]
    expect(one(JSON.stringify({ log: { entries } }))).toEqual({
      product: 'mailgun-send',
      region: 'eu',
      values: { apiKey: KEY },
    })
    const values = one(`curl -u a:b https://zt.us.sms.api.sinch.com/xms/v1/projects/${UUID}/batches`).values
    expect(values).toMatchObject({ projectId: UUID })
    expect(values).not.toHaveProperty('servicePlanId')
  })

  it('takes values exactly as they stand, with what the file made of them', () => {
    expect(one(`SINCH_KEY_SECRET="${SECRET} "\nA=b`).values?.keySecret).toBe(`${SECRET} `)
    expect(one(`SINCH_KEY_SECRET=${SECRET}#1\nA=b`).values?.keySecret).toBe(`${SECRET}#1`)
    expect(one(`kind: Secret\ndata:\n  SINCH_KEY_SECRET: ${base64(`${SECRET}\n`)}\n`).values?.keySecret).toBe(
      `${SECRET}\n`,
    )
  })
})

describe('several sets in one text', () => {
  const titles = (text: string) => read(text)?.sets.map(({ title, product, values }) => ({ title, product, values }))

  it.each([
    [
      'names',
      lines(
        `STAGING_SINCH_KEY_ID=${UUID}`,
        `STAGING_SINCH_KEY_SECRET=${SECRET}`,
        `SINCH_KEY_ID_PROD=${OTHER}`,
        `SINCH_KEY_SECRET_PROD=${SECRET_2}`,
      ),
    ],
    [
      'comments',
      lines(
        `# staging`,
        `SINCH_KEY_ID=${UUID}`,
        `SINCH_KEY_SECRET=${SECRET}`,
        `# prod`,
        `SINCH_KEY_ID=${OTHER}`,
        `SINCH_KEY_SECRET=${SECRET_2}`,
      ),
    ],
    [
      'services',
      lines(
        `services:`,
        `  staging:`,
        `    environment:`,
        `      SINCH_KEY_ID: ${UUID}`,
        `      SINCH_KEY_SECRET: ${SECRET}`,
        `  prod:`,
        `    environment:`,
        `      SINCH_KEY_ID: ${OTHER}`,
        `      SINCH_KEY_SECRET: ${SECRET_2}`,
      ),
    ],
    [
      'documents',
      lines(
        `kind: Secret`,
        `stringData:`,
        `  SINCH_KEY_ID: ${UUID}`,
        `  SINCH_KEY_SECRET: ${SECRET}`,
        `---`,
        `kind: Secret`,
        `stringData:`,
        `  SINCH_KEY_ID: ${OTHER}`,
        `  SINCH_KEY_SECRET: ${SECRET_2}`,
      ),
    ],
  ])('are all there, told apart by their %s', (kind, text) => {
    const found = titles(`${text}\n`)
    expect(found?.map((s) => s.values)).toEqual([
      { keyId: UUID, keySecret: SECRET },
      { keyId: OTHER, keySecret: SECRET_2 },
    ])
    if (kind !== 'documents') expect(found?.map((s) => s.title).join()).toMatch(/staging.*prod/i)
    expect(JSON.stringify(found?.map((s) => s.title))).not.toContain(SECRET)
  })

  it('share what there is once, and are of every kind that is there', () => {
    const found = titles(
      `SINCH_PROJECT_ID=${UUID}\nSINCH_KEY_ID=${UUID}\nSINCH_KEY_SECRET=${SECRET}\nSINCH_KEY_ID_2=${OTHER}\n` +
        `SINCH_KEY_SECRET_2=${SECRET_2}\nMAILGUN_API_KEY=${KEY}\n`,
    )
    expect(found?.map((s) => s.product)).toEqual(['mailgun-send', 'numbers', 'numbers'])
    expect(found?.filter((s) => s.product === 'numbers').map((s) => s.values)).toEqual([
      project,
      { projectId: UUID, keyId: OTHER, keySecret: SECRET_2 },
    ])
  })

  it('are one where they are equal', () => {
    const text = `a:\n  MAILGUN_API_KEY: ${KEY}\nb:\n  MAILGUN_API_KEY: ${KEY}\n`
    expect(read(text)?.sets).toHaveLength(1)
    expect(read(`${text}c:\n  MAILGUN_API_KEY: ${KEY_2}\n`)?.sets).toHaveLength(2)
  })
})

it('no word that is shown of an import holds a value', () => {
  const planted = ['PLAN', 'TED', 'secret', '0123'].join('~')
  const names = [
    'SINCH_KEY_SECRET',
    'SINCH_API_KEY',
    'MAILGUN_SECRET',
    'SINCH_KEY_ID',
    'SINCH_PROJECT_ID',
    'SMTP_PASSWORD',
  ]
  const forms = [
    names.map((name) => `${name}=${planted}`).join('\n'),
    names.map((name) => `# ${name}\n${name}="${planted}" # c`).join('\n'),
    JSON.stringify(Object.fromEntries(names.map((name) => [name, planted]))),
    `kind: Secret\ndata:\n${names.map((name) => `  ${name}: ${base64(planted)}\n`).join('')}`,
    `services:\n  web:\n    environment:\n${names.map((name) => `      - ${name}=${planted}\n`).join('')}`,
    `mailgun+api://${planted}:mg.kestrel.example@default`,
    `curl -u ${planted}:${planted} https://numbers.api.sinch.com/v1/projects/${planted}/x`,
    `SINCH_KEY_ID=${planted}\nSINCH_KEY_SECRET=${planted}1\nSINCH_KEY_ID=${planted}2\nSINCH_KEY_SECRET=${planted}3\n`,
  ]
  for (const text of forms) {
    const imported = read(text)
    expect(imported, text).not.toBeNull()
    const shown = JSON.stringify({ ...imported, sets: imported?.sets.map((set) => ({ ...set, values: null })) })
    expect(shown).not.toContain(planted)
  }
})

describe('what is left', () => {
  const left = (text: string) => read(text)?.notTaken.map(({ name, because }) => `${name}: ${because}`) ?? []

  it('is named with its reason and without its value', () => {
    const text =
      `SINCH_KEY_ID=${UUID}\nSINCH_KEY_SECRET=${SECRET}\nSINCH_API_KEY=${HEX}\nMAILGUN_API_KEY=YOUR_API_KEY\n` +
      `MAILGUN_WEBHOOK_SIGNING_KEY=${HEX}\nSMTP_PASSWORD=${SECRET_2}\nSTRIPE_KEY=${['sk', 'live', HEX].join('_')}\n`
    expect(left(text)).toEqual([
      'MAILGUN_API_KEY: it holds a sample and no value',
      'SINCH_API_KEY: no form of Sinch has a field of this name',
      'MAILGUN_WEBHOOK_SIGNING_KEY: no form of Mailgun has a field of this name',
      'SMTP_PASSWORD: it is of a login to a mail server, and no host beside it is one that is asked',
      'STRIPE_KEY: it holds a value of Stripe, by its form',
    ])
    expect(one(text).values).toEqual({ keyId: UUID, keySecret: SECRET })
  })

  it('is the key that the documentation of Mailgun prints', () => {
    for (const key of ['key-3ax6xnjp29jd6fds4gc373sgvjxteol0', '3ax6xnjp29jd6fds4gc373sgvjxteol0']) {
      const imported = read(`curl -s --user 'api:${key}' https://api.mailgun.net/v3/mg.kestrel.example/messages`)
      expect(imported?.sets.flatMap((s) => Object.keys(s.values))).toEqual(['domain'])
      expect(imported?.notTaken).toHaveLength(1)
    }
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
  ])('is everything of %j', (text) => {
    expect(read(text)?.sets[0]?.values ?? {}).not.toHaveProperty('projectId')
    expect(({} as Record<string, unknown>).keySecret).toBeUndefined()
  })
})

describe('a login to a mail server', () => {
  const USER = 'postmaster@mg.kestrel.example'
  const PASSWORD = ['PLAN', 'TED', 'mail', '7'].join('~')
  const values = { smtpUser: USER, smtpPassword: PASSWORD }

  it.each([
    [
      'Laravel',
      `MAIL_MAILER=smtp\nMAIL_HOST=smtp.mailgun.org\nMAIL_PORT=587\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`,
    ],
    ['plain names', `SMTP_HOST=smtp.mailgun.org\nSMTP_USER=${USER}\nSMTP_PASS=${PASSWORD}`],
    ['Django', `EMAIL_HOST = 'smtp.mailgun.org'\nEMAIL_HOST_USER = '${USER}'\nEMAIL_HOST_PASSWORD = '${PASSWORD}'`],
    ['Heroku', `MAILGUN_SMTP_SERVER=smtp.mailgun.org\nMAILGUN_SMTP_LOGIN=${USER}\nMAILGUN_SMTP_PASSWORD=${PASSWORD}`],
    ['Spring', `spring.mail.host=smtp.mailgun.org\nspring.mail.username=${USER}\nspring.mail.password=${PASSWORD}`],
    [
      'Spring, YAML',
      `spring:\n  mail:\n    host: smtp.mailgun.org\n    username: ${USER}\n    password: ${PASSWORD}\n`,
    ],
    ['nodemailer', `{ host: 'smtp.mailgun.org', port: 587, auth: { user: '${USER}', pass: '${PASSWORD}' } }`],
    ['a host with its port', `SMTP_SERVER=smtp.mailgun.org:587\nSMTP_USERNAME=${USER}\nSMTP_PASSWORD=${PASSWORD}`],
    ['a DSN', `smtp://${USER.replace('@', '%40')}:${PASSWORD}@smtp.mailgun.org:587`],
    ['a DSN in a variable', `MAILER_DSN=smtps://${USER.replace('@', '%40')}:${PASSWORD}@smtp.mailgun.org:465`],
  ])('is taken from %s', (_, text) => {
    expect(one(text)).toMatchObject({ product: 'mailgun-smtp', region: 'us', values })
  })

  it('has the region of its host', () => {
    const text = `MAIL_HOST=smtp.eu.mailgun.org\nMAIL_USERNAME=${USER}\nMAIL_PASSWORD=${PASSWORD}`
    expect(one(text)).toMatchObject({ product: 'mailgun-smtp', region: 'eu', values })
    expect(one(`mailgun+smtp://${USER.replace('@', '%40')}:${PASSWORD}@default?region=eu`)).toMatchObject({
      region: 'eu',
      values,
    })
  })

  it.each([
    `MAIL_HOST=smtp.sendgrid.net\nMAIL_USERNAME=apikey\nMAIL_PASSWORD=${PASSWORD}`,
    `SMTP_HOST=smtp.office365.com\nSMTP_USER=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
    `EMAIL_HOST=smtp.mailgun.org.example.net\nEMAIL_HOST_USER=${USER}\nEMAIL_HOST_PASSWORD=${PASSWORD}`,
    `{ host: 'smtp.resend.com', auth: { user: '${USER}', pass: '${PASSWORD}' } }`,
    `smtp://${USER.replace('@', '%40')}:${PASSWORD}@smtp.postmarkapp.com:587`,
    `SMTP_USER=${USER}\nSMTP_PASSWORD=${PASSWORD}`,
  ])('is left where another host, or none, stands beside it: %#', (text) => {
    expect(read(text)?.sets ?? []).toEqual([])
  })

  it('of one host is kept apart from that of another', () => {
    const text =
      `mailers:\n  old:\n    host: smtp.sendgrid.net\n    username: apikey\n    password: ${PASSWORD}1\n` +
      `  new:\n    host: smtp.mailgun.org\n    username: ${USER}\n    password: ${PASSWORD}\n`
    expect(one(text)).toMatchObject({ product: 'mailgun-smtp', values })
  })
})
