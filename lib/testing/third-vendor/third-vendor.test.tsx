import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { renderToStaticMarkup } from 'react-dom/server'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formFieldsOf, formProductOf } from '@/lib/engine/credentials/form'
import ProductPage from '@/app/products/[product]/page'
import ProductsPage from '@/app/products/page'
import { CheckBoard } from '@/components/check/check-board'
import { composeCatalogue } from '@/lib/engine/catalogue/catalogue'
import type { CheckEvent } from '@/lib/engine/check/model'
import { previewOf } from '@/lib/engine/check/preview'
import { runCheck } from '@/lib/engine/check/run'
import { explain } from '@/lib/engine/explain/explain'
import { checkNamesOf } from '@/lib/engine/report/check-names'
import { createSimulator } from '@/lib/engine/simulator/simulate'
import { createTransport } from '@/lib/server/transport'
import { startSimulator } from '@/lib/simulator/serve'
import { catalogue } from '@/lib/vendors'
import { parcelworks } from './vendor.fixture'

/**
 * A third vendor gets all that the others have from its own folder and its line in the list: this configuration of the
 * tests puts `vendors.fixture.ts` in the place of that list, and nothing else differs.
 */

const simulator = await createSimulator([parcelworks])
let running: Awaited<ReturnType<typeof startSimulator>>

beforeAll(async () => {
  running = await startSimulator({ simulator })
  Object.assign(process.env, {
    ORIGIN: 'http://localhost:3000',
    SESSION_PASSWORD: randomUUID() + randomUUID(),
    UPSTREAM_CONNECT_TO: `http://127.0.0.1:${running.port}`,
    LOG_LEVEL: 'silent',
  })
})
afterAll(() => running.close())

const AT = '2026-11-29T12:00:00.000Z'

describe('the engine, given this vendor alone', () => {
  const alone = composeCatalogue([parcelworks])

  it.each(simulator.scenarios.map((s) => [s.id, s] as const))('checks %s as its row says', async (_, scenario) => {
    const { product, region, credentials } = scenario
    const transport = createTransport(new AbortController().signal)
    let last: CheckEvent | null = null
    const surroundings = {
      send: transport.send,
      now: () => Date.now(),
      tick: () => performance.now(),
      uuid: () => randomUUID(),
      stopped: () => false,
    }
    for await (const event of runCheck(alone, { product, region, values: { ...credentials, region } }, surroundings))
      last = event
    transport.close()
    if (last?.type !== 'report') throw new Error('The last event is not the report')
    const { verdict, diagnoses, evidence } = last.report
    expect({
      verdict,
      diagnoses: diagnoses.map((d) => d.id),
      proven: diagnoses.find((d) => d.proven)?.id,
    }).toEqual({ verdict: scenario.verdict, diagnoses: scenario.expect, proven: scenario.proven })
    expect(JSON.stringify(evidence)).not.toContain(credentials['parcelKey'])
  })

  it.each([
    ['a revoked key', 401, '{"code":"KEY_REVOKED","message":"This key was revoked."}', 'credentials-rejected'],
    ['a quota', 403, '{"code":"LABEL_QUOTA","message":"No labels are left."}', 'plan-restriction'],
    ['a closed account', 403, '{"code":"CLOSED","message":"This parcel account is closed."}', 'account-restricted'],
  ])('explains %s', (_, status, body, id) => {
    const url = 'https://labels.parcelworks.example/v1/accounts/PLANTEDS/labels'
    const request = { method: 'GET', url, scheme: 'Parcel-Key' }
    const explained = explain(alone, { request, status, body }, AT)
    expect(explained.product).toBe('parcel-labels')
    expect(explained.diagnoses[0]).toMatchObject({ id, confidence: 'certain' })
  })

  it('says nothing about hosts of vendors that it was not given', () => {
    const request = { method: 'GET', url: 'https://numbers.api.sinch.com/v1/projects/x/activeNumbers' }
    expect(explain(alone, { request, status: 401, body: '' }, AT).product).toBeNull()
  })
})

describe('the pages, with this vendor in the list', () => {
  it('have a form with its fields and no others', () => {
    const product = catalogue.product('parcel-tracking')
    const board = renderToStaticMarkup(
      <QueryClientProvider client={new QueryClient()}>
        <CheckBoard
          products={catalogue.products.map((p) => formProductOf(catalogue, p))}
          fields={formFieldsOf(catalogue)}
          names={checkNamesOf(catalogue)}
          plan={{ product: product.id, region: 'north', preview: previewOf(catalogue, product.id, 'north') }}
          initial={{ product: product.id, values: { region: 'north' }, kept: [], tried: false, note: '' }}
          testKeys={[]}
          scenario={null}
          runsAtOnce={false}
          check={() => Promise.reject(new Error('not run'))}
          forget={() => Promise.resolve({ done: true })}
          share={{} as never}
        />
      </QueryClientProvider>,
    )
    for (const name of ['product', 'region', 'parcelAccount', 'parcelKey']) expect(board).toContain(`name="${name}"`)
    expect(board).not.toContain('name="keySecret"')
    expect(board).toContain('Parcelworks Tracking')
    expect(board).toContain('north.tracking.parcelworks.example')
  })

  it('have a product page and a row of the table', async () => {
    const page = await ProductPage({
      params: Promise.resolve({ product: 'parcel-labels' }),
      searchParams: Promise.resolve({}),
    })
    const html = renderToStaticMarkup(page)
    for (const text of ['labels.parcelworks.example', 'Parcel-Key', 'KEY_REVOKED', 'Parcel account'])
      expect(html).toContain(text)
    expect(renderToStaticMarkup(await ProductsPage({ searchParams: Promise.resolve({}) }))).toContain(
      'Parcelworks Labels',
    )
  })

  it('has examples in the dictionary', async () => {
    const all = await Promise.all(catalogue.vendors.map((v) => v.examples()))
    expect(all.flatMap((e) => (e['account-restricted'] ?? []).map((one) => one.name))).toContain('A closed account')
  })
})

it('is added by a folder and a line in each of two lists', () => {
  const root = new URL('../../../', import.meta.url)
  const read = (path: string) => readFileSync(new URL(path, root), 'utf8')
  const lines = (text: string) => text.split('\n').map((l) => l.trim())
  // the lists of this folder are those of the product, but for the lines that name the third vendor
  for (const [own, list] of [
    ['vendors.fixture.ts', 'lib/vendors/index.ts'],
    ['credentials.fixture.ts', 'lib/vendors/credentials.ts'],
  ] as const) {
    const real = lines(read(list)).filter((l) => l.startsWith('export const'))
    const ours = lines(read(`lib/testing/third-vendor/${own}`)).filter((l) => l.startsWith('export const'))
    expect(ours.map((l) => l.replace(', parcelworks', ''))).toEqual(real)
  }
})
