import { auditAfter, verifyAudit } from './store/audit-entries'
import { createStore, type Place, type Store } from './store'

type Print = (line: string) => void

const USAGE =
  'npm run audit -- verify   looks whether the chain is whole\n' +
  'npm run audit -- list     prints it, a JSON line an entry'

/**
 * The command that reads the audit log of a store.
 * @param place the store of the instances
 * @param print takes one line
 * @returns the exit code: 0 all is well, 1 the chain is broken, 2 it could not be read or asked for
 */
export async function auditCommand(args: readonly string[], place: Place, print: Print): Promise<number> {
  const [what, ...more] = args
  if (more.length > 0 || (what !== 'verify' && what !== 'list')) {
    print(USAGE)
    return 2
  }
  const store = createStore(() => place)
  const code = await (what === 'verify' ? verify(store, print) : list(store, print))
  await store.close()
  return code
}

async function verify(store: Store, print: Print): Promise<number> {
  const found = await store.run(verifyAudit)
  if (!found.ok) return unread(found.reason, print)
  const { entries, newest, fault } = found.value
  if (fault) print(`Broken: entry ${fault.seq} ${fault.what}. ${entries} entries before it are whole.`)
  else print(`Whole: ${entries} entries${newest ? `, the newest with the hash ${newest}` : ''}.`)
  return fault ? 1 : 0
}

async function list(store: Store, print: Print): Promise<number> {
  let last = 0
  for (;;) {
    const page = await store.run((sql) => auditAfter(sql, last))
    if (!page.ok) return unread(page.reason, print)
    for (const { at, ...entry } of page.value) print(JSON.stringify({ at: new Date(at).toISOString(), ...entry }))
    if (page.value.length === 0) return 0
    last = page.value.at(-1)?.seq ?? last
  }
}

function unread(reason: string, print: Print): number {
  print(`The store cannot be read: ${reason}.`)
  return 2
}
