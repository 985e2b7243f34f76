import { describe, expect, it } from 'vitest'
import { composeSources } from './sources'

const { sourcesOf } = composeSources([
  {
    sources: {
      sites: ['docs.acme.example'],
      repositories: { 'acme/sdk': '2026-07-21' },
      read: '2026-10-02',
      readOn: {
        'docs.acme.example/docs/numbers': '2026-10-20',
        'docs.acme.example/docs/numbers/reference': '2026-10-30',
      },
    },
  },
  { sources: { sites: ['docs.umbrella.example'], repositories: {}, read: '2026-11-03' } },
])

describe('the sources of a fact', () => {
  it('are links to pages and repositories, each with the state that was read', () => {
    expect(
      sourcesOf('docs.acme.example/docs/numbers/reference/basic.md against acme/sdk:src/auth.ts (line 3)'),
    ).toEqual([
      {
        label: 'docs.acme.example/docs/numbers/reference/basic.md',
        short: 'docs.acme.example … numbers/basic.md',
        href: 'https://docs.acme.example/docs/numbers/reference/basic.md',
        read: '2026-10-30',
        state: null,
      },
      {
        label: 'acme/sdk:src/auth.ts (line 3)',
        short: 'acme/sdk: auth.ts',
        href: 'https://github.com/acme/sdk/blob/HEAD/src/auth.ts',
        read: '2026-10-02',
        state: '2026-07-21',
      },
    ])
  })

  it('of other repositories and sites were read when the newest was', () => {
    expect(sourcesOf('pypi.org/project/acme and someone/else, third/party:docs')).toMatchObject([
      { href: 'https://pypi.org/project/acme', read: '2026-11-03' },
      { href: 'https://github.com/someone/else', read: '2026-11-03' },
      { href: 'https://github.com/third/party', short: 'third/party: docs' },
    ])
  })

  it('that name no place are shown as they stand', () => {
    expect(sourcesOf('recomputed')).toEqual([
      { label: 'recomputed', short: 'recomputed', href: null, read: '2026-11-03', state: null },
    ])
  })
})
