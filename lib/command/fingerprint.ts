import { randomBytes } from 'node:crypto'
import { fingerprintsOf } from '@/lib/engine/report/fingerprint'
import { takeVariables } from '@/lib/engine/credentials/import/variables'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Command } from './command'
import { namesOf, readSource, SOURCE_OPTIONS } from './source'
import { print } from './terminal'

export const fingerprint: Command = {
  summary: 'Print the fingerprints of secrets, to compare them with those of a report under its salt',
  synopsis: '(--env | --env-file FILE) [--salt HEX] [--json]',
  options: { ...SOURCE_OPTIONS, salt: 'text', json: 'flag' },
  operands: 0,
  async run(given) {
    const source = readSource(given)
    if (!source) throw new UsageFault('Say where the values are: --env or --env-file FILE.')
    const salt = given.text('salt') ?? randomBytes(16).toString('hex')
    if (!/^[0-9a-f]{32}$/.test(salt)) throw new UsageFault('--salt takes the 32 hexadecimal digits of a report.')
    const { values } = takeVariables(catalogue, source.variables, {
      fields: catalogue.fieldIds,
      vendor: null,
      product: null,
      names: namesOf(given),
      isOneFile: source.isOneFile,
    })
    const found = fingerprintsOf(catalogue, values, salt)
    if (!found) throw new UsageFault('No secret was found there: name its variable with --map FIELD=VARIABLE.')
    if (given.has('json')) print(JSON.stringify(found, null, 2))
    else print([`salt ${salt}`, ...found.prints.map(({ field, hex }) => `${field} ${hex}`)].join('\n'))
    return EXIT.ok
  },
}
