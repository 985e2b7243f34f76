// Loaded before everything else (`--import`): the wall clock of this process goes wrong by the milliseconds that stand
// in the file of CLOCK_FILE, which is read again at SIGUSR2. The clock that measures durations is left alone.
import { readFileSync } from 'node:fs'

const Right = globalThis.Date
let shift = 0
const read = () => {
  shift = Number(readFileSync(process.env.CLOCK_FILE ?? '', 'utf8'))
  process.stdout.write(`The clock is off by ${shift} ms.\n`)
}
read()
process.on('SIGUSR2', read)

globalThis.Date = new Proxy(Right, {
  construct: (target, args, as) =>
    Reflect.construct(target, args.length === 0 ? [Right.now() + shift] : args, as === globalThis.Date ? target : as),
  apply: () => new Right(Right.now() + shift).toString(),
  get: (target, name) => (name === 'now' ? () => Right.now() + shift : Reflect.get(target, name)),
})
