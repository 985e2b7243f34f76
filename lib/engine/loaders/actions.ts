import { readManifest, type ManifestMap } from './manifest'
import type { LoadedEntry, Loader, Loading } from './model'

/**
 * The `env:` of a workflow of GitHub Actions, of its jobs and of their steps: YAML texts as they stand, and `${{ … }}`
 * filled in by GitHub. Source: docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#env.
 */
function loadActions(text: string): Loading {
  const read = readManifest(text, '1.2')
  if ('unreadable' in read)
    return { entries: [], stopped: `refuses the file: it cannot be read as YAML from line ${read.unreadable} on` }
  const entries = read.documents.flatMap((document) => [
    ...entriesOf(document, ''),
    ...(document.map('jobs')?.children ?? []).flatMap(([job, content]) => [
      ...entriesOf(content, job),
      ...content
        .maps('steps')
        .flatMap((step, i) => entriesOf(step, `${job} › ${step.text('name') ?? `step ${i + 1}`}`)),
    ]),
  ])
  return { entries, stopped: null }
}

function entriesOf(map: ManifestMap, part: string): LoadedEntry[] {
  return (map.map('env')?.pairs ?? []).map(({ name, value }) => {
    const isFilled = value.text.includes('${{')
    return {
      name,
      part,
      outcome: isFilled
        ? { kind: 'unknown', why: 'fills in what stands in “${{ … }}”' }
        : { kind: 'set', value: value.text },
    }
  })
}

export const actions: Loader = {
  id: 'actions',
  name: 'GitHub Actions',
  short: 'GitHub Actions',
  reads: ['actions'],
  source: {
    title: 'Workflow syntax for GitHub Actions, env',
    url: 'https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#env',
    version: '2026',
    read: '2026-11-29',
    compared: [],
  },
  load: loadActions,
}
