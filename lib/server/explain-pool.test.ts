import { beforeAll, describe, expect, it } from 'vitest'
import { bundleExplainWorker } from '@/scripts/explain-worker.mjs'
import { explainApart } from './explain-pool'

process.env.LOG_LEVEL = 'silent'
const now = '2026-11-29T00:00:00Z'
const heavy = { input: { body: '$('.repeat(90_000) }, now }
beforeAll(bundleExplainWorker)

describe('explaining beside the server’s thread', () => {
  it('leaves that thread to others while texts of every length are explained', async () => {
    await explainApart({ input: { status: 401 }, now }) // the thread is there
    let turns = 0
    let isOver = false
    const others = () => void (!isOver && ((turns += 1), setImmediate(others)))
    setImmediate(others)
    const answers = await Promise.all([heavy, heavy, heavy, heavy].map((task) => explainApart(task, 20_000)))
    isOver = true
    for (const answer of answers) expect(JSON.parse(answer ?? '')).toHaveProperty('verdict')
    // explained in this thread, all of them would have come in the same turn
    expect(turns).toBeGreaterThan(100)
  })

  it('gives up what takes too long, and goes on with the next', async () => {
    expect(await explainApart(heavy, 1)).toBeNull()
    expect(JSON.parse((await explainApart({ input: { status: 401 }, now }, 20_000)) ?? '')).toHaveProperty('verdict')
  })
})
