import { scannedLines } from './go-text'
import { lineEntry, type LoadedEntry, type Loading } from './model'

/**
 * `kubectl create secret generic --from-env-file`: what stands behind the first `=` is the value, character for
 * character, and is what a pod gets. A name that is none and a name that stands twice refuse the file; a line without
 * `=` takes the value from the environment in which kubectl runs.
 * Source: github.com/kubernetes/kubectl, pkg/cmd/util/env_file.go and pkg/cmd/create/create_secret.go.
 */
export function loadKubernetesLines(text: string): Loading {
  const entries: LoadedEntry[] = []
  const names = new Set<string>()
  const { lines, tooLong } = scannedLines(text)
  for (const { number, text: line } of lines) {
    if (line === '' || line.startsWith('#')) continue
    const equals = line.indexOf('=')
    const name = equals === -1 ? line : line.slice(0, equals)
    if (!isEnvironmentName(name)) return refused(`refuses the file: line ${number} has no name that it allows`)
    if (names.has(name)) return refused(`refuses the file: the name in line ${number} stands in it twice`)
    names.add(name)
    const outcome = {
      kind: 'unknown',
      why: 'takes it from the environment of kubectl, since the line has no “=”',
    } as const
    entries.push(equals === -1 ? { name, part: '', outcome } : lineEntry(name, line.slice(equals + 1)))
  }
  if (tooLong === null) return { entries, stopped: null }
  return { entries, stopped: `reads no further than line ${tooLong}, which is too long for it` }
}

/** Whether kubectl takes it for the name of a variable. Source: kubernetes/apimachinery, `IsEnvVarName`. */
export function isEnvironmentName(name: string): boolean {
  return /^[-._a-zA-Z][-._a-zA-Z0-9]*$/.test(name) && name !== '.' && !name.startsWith('..')
}

function refused(stopped: string): Loading {
  return { entries: [], stopped }
}
