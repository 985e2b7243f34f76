import { scannedLines } from './go-text'
import { lineEntry, unsetEntry, type LoadedEntry, type Loader, type Loading } from './model'

/**
 * `docker run --env-file`: what stands behind the first `=` is the value, character for character; quotes, `$`, a `#`
 * and blanks belong to it. One carriage return before a line feed is dropped. A name with a blank in it refuses the
 * file. Source: github.com/docker/cli, pkg/kvfile/kvfile.go.
 */
function loadDocker(text: string): Loading {
  const entries: LoadedEntry[] = []
  const names = new Set<string>()
  const { lines, tooLong } = scannedLines(text)
  for (const { number, text: line } of lines) {
    if (line === '' || line.startsWith('#')) continue
    const equals = line.indexOf('=')
    const name = equals === -1 ? line : line.slice(0, equals)
    if (name === '') return refused(`refuses the file: line ${number} has no name before its “=”`)
    if (/[ \t]/.test(name)) return refused(`refuses the file: the name in line ${number} has a blank in it`)
    if (equals !== -1) entries.push(lineEntry(name, line.slice(equals + 1)))
    else if (!names.has(name))
      entries.push(unsetEntry(name, 'takes it from its own environment, since the line has no “=”'))
    names.add(name)
  }
  return tooLong === null ? { entries, stopped: null } : refused(`refuses the file: line ${tooLong} is too long for it`)
}

function refused(stopped: string): Loading {
  return { entries: [], stopped }
}

export const docker: Loader = {
  id: 'docker',
  name: 'docker --env-file',
  short: 'docker',
  reads: ['lines'],
  source: {
    title: 'docker/cli, pkg/kvfile/kvfile.go',
    url: 'https://github.com/docker/cli/blob/master/pkg/kvfile/kvfile.go',
    version: '28.2',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: loadDocker,
}
