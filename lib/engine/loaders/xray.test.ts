import { describe, expect, it } from 'vitest'
import { LOADERS } from './loaders'
import { properties } from './properties'
import { valuesLoadedBy, xray } from './xray'
import type { XrayRow } from './xray-model'

const KEY = new Uint8Array(16).fill(7)

function rowOf(text: string, name: string): XrayRow {
  const row = xray(text, KEY).rows.find((one) => one.name === name)
  if (!row) throw new Error(`There is no row ${name}`)
  return row
}

/** The loaders by the marks of their values. */
function groups(row: XrayRow): string[][] {
  const marks = [...new Set(row.cells.map(({ mark }) => mark))]
  return marks.map((mark) => row.cells.filter((cell) => cell.mark === mark).map(({ loader }) => loader.id))
}

describe('what loaders make of a file', () => {
  it('says nothing where all of them read the same', () => {
    const row = rowOf('API_KEY=fake-value\n', 'API_KEY')
    expect(row).toMatchObject({ differs: false, findings: [] })
    expect(row.cells.map(({ characters }) => characters)).toEqual(Array(8).fill(10))
    expect(groups(row)).toEqual([LOADERS.map(({ id }) => id)])
  })

  it('tells who sends the quotes', () => {
    const row = rowOf('API_KEY="fake-value"\n', 'API_KEY')
    expect(groups(row)).toEqual([
      ['node', 'dotenv', 'python-dotenv', 'bash', 'compose', 'systemd'],
      ['docker', 'kubernetes'],
    ])
    expect(row.findings).toEqual([
      'docker and Kubernetes send the quotes as a part of the value; ' +
        'Node, dotenv, python-dotenv, bash, compose and systemd take them off.',
    ])
  })

  it('tells who ends a value at “#”', () => {
    expect(rowOf('API_KEY=fake#value\n', 'API_KEY').findings).toEqual([
      'python-dotenv, bash, docker, compose, systemd and Kubernetes keep the “#” and what follows it; ' +
        'Node and dotenv end the value there.',
    ])
  })

  it('tells who expands “$”', () => {
    const row = rowOf('API_KEY=fake$value\n', 'API_KEY')
    expect(row.findings).toEqual([
      'bash and compose put something in the place of “$…”; ' +
        'Node, dotenv, python-dotenv, docker, systemd and Kubernetes leave it as it stands.',
    ])
    expect(row.cells.map(({ characters }) => characters)).toEqual([10, 10, 10, 4, 10, 4, 10, 10])
  })

  it('tells who keeps a carriage return', () => {
    expect(rowOf('API_KEY=fake\r\nB=1\r\n', 'API_KEY').findings).toEqual([
      'bash keeps the carriage return of a Windows line end; ' +
        'Node, dotenv, python-dotenv, docker, compose, systemd and Kubernetes drop it.',
    ])
  })

  it('tells who goes on with a quoted value in the next line, and shows no piece of a secret as a name', () => {
    const { rows, notes } = xray('API_KEY="abcDEF0123\nghiJKL4567==\nEND"\n', KEY)
    expect(rows.map(({ name }) => name)).toEqual(['API_KEY', null, null])
    expect(rows[0]?.findings[0]).toContain('docker sends the quotes')
    expect(rows[1]?.findings).toEqual(['Only docker takes this for a variable.'])
    expect(notes).toEqual(['Kubernetes refuses the file: line 3 has no name that it allows.'])
    expect(JSON.stringify({ rows, notes })).not.toMatch(/abcDEF|ghiJKL/)
  })

  it('says why a loader sets nothing', () => {
    expect(rowOf('API_KEY = fake\n', 'API_KEY').findings).toContain('bash takes the line for a command of that name.')
    expect(rowOf('API_KEY=fake value\n', 'API_KEY').findings).toContain(
      'bash sets it only for the command that it finds behind the blank.',
    )
    expect(rowOf('API_KEY=$(pass show fake)\n', 'API_KEY').findings).toContain('bash runs a command to get it.')
    expect(rowOf("export A'=fake'\n", 'A').cells[3]).toMatchObject({ kind: 'set', characters: 4 })
    expect(rowOf('my.key=fake\n', 'my.key').findings).toContain(
      'systemd leaves it out: a name may hold letters, digits and “_” only.',
    )
    expect(rowOf('\uFEFFAPI_KEY=fake\n', 'API_KEY').findings[0]).toContain('byte order mark')
  })

  it('says who refuses the file', () => {
    expect(xray('API KEY=fake\n', KEY).notes).toEqual([
      'docker refuses the file: the name in line 1 has a blank in it.',
      'compose refuses the file: it has a name with a blank in it.',
      'Kubernetes refuses the file: line 1 has no name that it allows.',
    ])
  })

  it('reads a properties file as Java does beside the others', () => {
    const { loaders } = xray('api.key = fake\\\n  value\n', KEY)
    expect(loaders.at(-1)?.id).toBe('properties')
    expect(valuesLoadedBy(properties, 'api.key = fake\\\n  value\n')).toEqual({
      'api.key': 'fakevalue',
    })
  })

  it('holds no value', () => {
    const secret = 'plantedValue0123456789'
    for (const text of [`A='${secret}'`, `A=${secret} b`, `A="${secret}\n${secret}x=y`, `${secret}`, `x: ${secret}`])
      expect(JSON.stringify(xray(text, KEY))).not.toContain(secret)
  })

  it('marks equal values equally under one key, and differently under another', () => {
    const mark = (text: string, key = KEY) => xray(text, key).rows[0]?.cells[0]?.mark
    expect(mark('A=fake')).toBe(mark('B="fake"'))
    expect(mark('A=fake')).not.toBe(mark('A=fakf'))
    expect(mark('A=fake')).not.toBe(mark('A=fake', new Uint8Array(16)))
  })
})

describe('manifests', () => {
  const secret = (value: string) =>
    `apiVersion: v1\nkind: Secret\nmetadata: { name: vendor }\n` +
    `data:\n  API_KEY: ${value}\nstringData:\n  PLAIN: 'fake'\n`

  it('decodes a Secret, with the line break that was encoded', () => {
    const { kind, loaders, rows } = xray(secret(btoa('fake\n')), KEY)
    expect([kind, loaders.map(({ id }) => id)]).toEqual(['kubernetes', ['kubernetes']])
    expect(rows.map(({ name, part }) => [name, part])).toEqual([
      ['API_KEY', 'Secret vendor'],
      ['PLAIN', 'Secret vendor'],
    ])
    expect(rows[0]?.findings).toEqual(['Kubernetes has a line break in the value.'])
    expect(rows[0]?.cells[0]).toMatchObject({ kind: 'set', characters: 5 })
  })

  it('says that a Secret is not base64, or not text', () => {
    expect(xray(secret('fake!'), KEY).notes).toEqual([
      'Kubernetes refuses the file: the value of API_KEY under “data” is not base64.',
    ])
    expect(xray(secret('12345678'), KEY).notes).toEqual([
      'Kubernetes refuses the file: the value of API_KEY is no text in YAML, so that it needs quotes around it.',
    ])
  })

  it('reads the environment of a compose file', () => {
    const text =
      'services:\n  app:\n    environment:\n      - API_KEY="fake"\n      - B=a$$b\n      - C\n' +
      '  web:\n    environment:\n      API_KEY: fake$none\n'
    const { rows } = xray(text, KEY)
    expect(rows.map(({ name, part, cells }) => [part, name, cells[0]?.kind, cells[0]?.characters])).toEqual([
      ['app', 'API_KEY', 'set', 6],
      ['app', 'B', 'set', 3],
      ['app', 'C', 'unset', 0],
      ['web', 'API_KEY', 'set', 4],
    ])
    expect(rows[0]?.findings).toEqual(['compose sends the quotes as a part of the value.'])
  })

  it('reads the env of a workflow', () => {
    const text =
      'on: push\nenv:\n  REGION: eu\njobs:\n  test:\n    steps:\n      - name: Call\n        env:\n' +
      '          API_KEY: ${{ secrets.API_KEY }}\n'
    const { rows } = xray(text, KEY)
    expect(rows.map(({ name, part, cells }) => [part, name, cells[0]?.kind])).toEqual([
      ['', 'REGION', 'set'],
      ['test › Call', 'API_KEY', 'unknown'],
    ])
  })

  it('says where a manifest cannot be read', () => {
    expect(xray('services:\n  app: [\n', KEY).notes[0]).toMatch(
      /^compose refuses the file: it cannot be read as YAML from line \d+ on\.$/,
    )
  })
})
