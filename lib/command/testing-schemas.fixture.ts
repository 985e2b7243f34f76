import { readNotation } from '@/lib/engine/notation/read'

const text = { type: 'string' }
const message = { type: 'object', required: ['text'], additionalProperties: false, properties: { text } }

/**
 * What of SARIF 2.1.0 is written, by the sections of the standard (OASIS, 27 March 2020): log file 3.13, run 3.14, tool
 * 3.18, rule 3.49, result 3.27, location 3.28. Nothing else may be there.
 */
export const SARIF_SCHEMA = {
  type: 'object',
  required: ['version', 'runs'],
  additionalProperties: false,
  properties: {
    $schema: text,
    version: { const: '2.1.0' },
    runs: {
      type: 'array',
      items: {
        type: 'object',
        required: ['tool'],
        additionalProperties: false,
        properties: {
          tool: {
            type: 'object',
            required: ['driver'],
            additionalProperties: false,
            properties: {
              driver: {
                type: 'object',
                required: ['name'],
                additionalProperties: false,
                properties: {
                  name: text,
                  version: text,
                  rules: {
                    type: 'array',
                    uniqueItems: true,
                    items: {
                      type: 'object',
                      required: ['id'],
                      additionalProperties: false,
                      properties: {
                        id: text,
                        shortDescription: message,
                        fullDescription: message,
                        help: message,
                        helpUri: { type: 'string', pattern: '^https://' },
                      },
                    },
                  },
                },
              },
            },
          },
          results: {
            type: 'array',
            items: {
              type: 'object',
              required: ['message'],
              additionalProperties: false,
              properties: {
                ruleId: text,
                ruleIndex: { type: 'integer', minimum: 0 },
                level: { enum: ['none', 'note', 'warning', 'error'] },
                message,
                locations: {
                  type: 'array',
                  items: {
                    type: 'object',
                    additionalProperties: false,
                    properties: {
                      physicalLocation: {
                        type: 'object',
                        required: ['artifactLocation'],
                        additionalProperties: false,
                        properties: {
                          artifactLocation: { type: 'object', additionalProperties: false, properties: { uri: text } },
                          region: {
                            type: 'object',
                            additionalProperties: false,
                            properties: { startLine: { type: 'integer', minimum: 1 } },
                          },
                        },
                      },
                    },
                  },
                },
                properties: { type: 'object' },
              },
            },
          },
        },
      },
    },
  },
} as const

type Element = {
  readonly required: readonly string[]
  readonly optional: readonly string[]
  readonly children: readonly string[]
  readonly hasText?: true
}

const COUNTS = ['tests', 'failures', 'errors']
const FAULT: Element = { required: [], optional: ['type', 'message'], children: [], hasText: true }

/** What of JUnit XML is written, as junit-10.xsd of the xUnit plugin of Jenkins allows it (read on 2026-11-29). */
const JUNIT: Readonly<Record<string, Element>> = {
  testsuites: { required: [], optional: ['name', 'time', ...COUNTS], children: ['testsuite'] },
  testsuite: { required: ['name', ...COUNTS], optional: ['time', 'skipped', 'timestamp'], children: ['testcase'] },
  testcase: { required: ['name'], optional: ['classname', 'time'], children: ['failure', 'error'] },
  failure: FAULT,
  error: FAULT,
}

/** How a text departs from JUnit XML; empty where it does not. */
export function faultsOfJunit(xml: string): readonly string[] {
  if (!xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>\n')) return ['it has no XML declaration']
  if (readNotation(xml) === null) return ['it is no XML']
  const open: string[] = []
  const faults: string[] = []
  let last = xml.indexOf('?>') + 2
  for (const tag of xml.slice(last).matchAll(/<(\/?)([a-z]+)((?:\s[a-z]+="[^"<]*")*)\s*(\/?)>/g)) {
    const [all, end, name = '', attributes = '', empty] = tag
    const between = xml.slice(last, xml.indexOf(all, last))
    last = xml.indexOf(all, last) + all.length
    if (between.trim() !== '' && !JUNIT[open.at(-1) ?? '']?.hasText) faults.push('text where none belongs')
    if (/<|&(?!(?:amp|lt|gt|quot|apos);)/.test(between)) faults.push('a character that is not escaped')
    if (end) {
      if (open.pop() !== name) faults.push(`${name} is closed where it is not open`)
      continue
    }
    const element = JUNIT[name]
    const within = open.at(-1)
    const isChild = within === undefined ? name === 'testsuites' : JUNIT[within]?.children.includes(name)
    if (!element || !isChild) faults.push(`${name} within ${within ?? 'the document'}`)
    const names = [...attributes.matchAll(/\s([a-z]+)="/g)].map(([, attribute]) => attribute ?? '')
    for (const attribute of element?.required ?? []) if (!names.includes(attribute)) faults.push(`no ${attribute}`)
    const known = [...(element?.required ?? []), ...(element?.optional ?? [])]
    for (const attribute of names) if (!known.includes(attribute)) faults.push(`${attribute} of ${name}`)
    if (!empty) open.push(name)
  }
  return open.length > 0 ? [...faults, `${open.join(', ')} left open`] : faults
}
