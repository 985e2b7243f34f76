import { createInterface } from 'node:readline'
import { createStore, type Place } from './index'
import { createReport, findReport, revokeReport } from './reports'

/**
 * A process of its own around a store, driven by JSON lines on standard input. It is bundled and started by
 * `testing-process.ts`. Arguments: the place as JSON, and a user id to become before the store is opened.
 */
const place = JSON.parse(process.argv[2] ?? '{}') as Place
const uid = Number(process.argv[3] ?? 0)
if (uid > 0) process.setuid?.(uid)
const store = createStore(() => place)
const say = (line: unknown) => process.stdout.write(`${JSON.stringify(line)}\n`)

type Command = readonly [name: string, ...args: (string | number)[]]

async function obey([name, ...args]: Command): Promise<unknown> {
  const [a, b, c] = args
  switch (name) {
    case 'create':
      return store.run((sql) => createReport(sql, String(a), 'owner', Number(b), Number(c)))
    case 'find':
      return store.run((sql) => findReport(sql, String(a), Number(b)))
    case 'revoke':
      return store.run((sql) => revokeReport(sql, String(a), String(b)))
    case 'state':
      return store.state()
    case 'close':
      return store.close().then(() => 'closed')
    case 'hold':
      // takes the write lock and keeps it until the process ends
      return store.run((sql) =>
        sql.transaction((query) =>
          query('delete from report where id_hash = $1', ['none']).then(
            () => (say('held'), new Promise(() => setInterval(() => {}, 1000))),
          ),
        ),
      )
    case 'write-for-ever':
      for (;;) say(await store.run((sql) => createReport(sql, String(a), 'owner', Number(b), Number(c))))
    default:
      throw new Error('no such command')
  }
}

say('ready')
createInterface({ input: process.stdin }).on('line', (line) => {
  void obey(JSON.parse(line) as Command).then(say)
})
