import { readFileSync } from 'node:fs'
import type { Page } from '@playwright/test'
import { expect } from './fixtures'

export type Opened = { readonly link: string; readonly code: string; readonly caseUrl: string }

export async function openCase(
  page: Page,
  product = 'conversation',
  region: string | null = 'us',
  ticket = '',
): Promise<Opened> {
  await page.goto('/support')
  await page.locator('#product').selectOption(product)
  if (region) await page.locator('#region').selectOption(region)
  await page.locator('#who').fill('Ana')
  await page.locator('#ticket').fill(ticket)
  await page.locator('#note').fill('Calls fail since Monday.')
  await page.locator('[data-action="open-case"]').click()
  await page.waitForURL('**/case/*')
  await expect(page.locator('[data-presence="waiting"]')).toBeVisible()
  const link = await page.locator('[data-case-link]').getAttribute('data-case-link')
  const code = await page.locator('[data-case-code]').getAttribute('data-case-code')
  if (!link || !code) throw new Error('no link or no code')
  return { link, code, caseUrl: page.url() }
}

export async function joinByCode(page: Page, code: string): Promise<void> {
  await page.goto('/join')
  await page.locator('#code').fill(code.toLowerCase().replaceAll('-', ' '))
  await page.locator('[data-action="join"]').click()
  await expect(page.locator('[data-watched="true"]')).toBeVisible()
}

export async function joinByLink(page: Page, link: string): Promise<void> {
  await page.goto(link)
  await page.locator('[data-action="join"]').click()
  await expect(page.locator('[data-watched="true"]')).toBeVisible()
}

type ActionRow = { readonly filename: string; readonly exportedName: string }

/**
 * The id of every server action of the support pages, as the build names them: an attacker finds the same in the
 * scripts.
 */
export function actionIds(of = /^app\/(?:support|case|join)\/actions/): ReadonlyMap<string, string> {
  const manifest = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as {
    readonly node: Readonly<Record<string, ActionRow>>
  }
  return new Map(
    Object.entries(manifest.node).flatMap(([id, { filename, exportedName }]) =>
      of.test(filename) ? [[exportedName, id]] : [],
    ),
  )
}
