import { createHash, createHmac } from 'node:crypto'
import type { Page } from '@playwright/test'

/** Obviously fake, and long enough to be searched for. */
export const SECRET = Buffer.from('canary-secret-01').toString('base64')
export const KEY = '00000000-1111-4222-8333-444444444444'
export const BODY = '{"identity": {"type": "number", "endpoint": "+46700000000"}, "method": "sms"}'
export const REQUEST = {
  method: 'POST',
  path: '/verification/v1/verifications',
  body: BODY,
  contentType: 'application/json',
  timestamp: '2026-01-02T03:04:05.678Z',
  applicationKey: KEY,
  applicationSecret: SECRET,
}

export const md5 = (text: string) => createHash('md5').update(text).digest('base64')
export const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text)
export const lines = (over: Partial<typeof REQUEST> = {}) => {
  const r = { ...REQUEST, ...over }
  return [r.method, r.body === '' ? '' : md5(r.body), r.contentType, `x-timestamp:${r.timestamp}`, r.path].join('\n')
}
export const right = hmac(Buffer.from(SECRET, 'base64'), lines()).digest('base64')

export async function open(page: Page, kind: string, values: Readonly<Record<string, string>> = {}): Promise<void> {
  await page.goto(`/sign?kind=${kind}`)
  for (const [name, value] of Object.entries(values)) await page.locator(`[name="${name}"]`).fill(value)
}

/** Key by key, as a person does. */
export async function typed(page: Page, name: string, value: string): Promise<void> {
  const field = page.locator(`[name="${name}"]`)
  await field.clear()
  await field.pressSequentially(value)
}

export const mistakes = (page: Page) => page.locator('[data-search="hit"] [data-mistake]')

/** The callback that the documentation signs. */
export const ace = {
  headers:
    'authorization: application 669E367E-6BBA-48AB-AF15-266871C28135:Tg6fMyo8mj9pYfWQ9ssbx3Tc1BNC87IEygAfLbJq' +
    'Zb4=\nx-timestamp: 2014-09-24T10:59:41Z\ncontent-type: application/json',
  method: 'POST',
  path: '/sinch/callback/ace',
  body:
    '{"event":"ace","callid":"822aa4b7-05b4-4d83-87c7-1f835ee0b6f6_257","timestamp":"2014-09-24T10:59:41Z",' +
    '"version":1}',
  applicationKey: '669E367E-6BBA-48AB-AF15-266871C28135',
  secret: 'BeIukql3pTKJ8RGL5zo0DA==',
}

/** A part of a token. */
export const b64 = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
