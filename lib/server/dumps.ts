import 'server-only'
import { writeFileSync } from 'node:fs'
import { log } from './log'

/**
 * Keeps the memory of this process, in which credentials are for the length of a check, out of what is written when it
 * fails: the reports of the platform, which hold the heap's figures and the environment, and the dump of the system.
 */
export function writeNoDumps(): void {
  const { report } = process
  if (report) {
    // once nothing waits for it, the signal would end the process
    if (report.reportOnSignal) process.on(report.signal, () => log('warn', 'no-report-written'))
    for (const when of ['reportOnFatalError', 'reportOnSignal', 'reportOnUncaughtException'] as const)
      report[when] = false
  }
  try {
    // which parts of the memory a dump holds (core(5)): none, whatever the limit of its size is
    writeFileSync('/proc/self/coredump_filter', '0')
  } catch {
    // a system without it, or one that does not let us
  }
}

/**
 * Options of Node that have it write down what is in memory or on the wire, or read what a strict parser refuses.
 * Sources: nodejs.org/api/cli.html, `node --v8-options`.
 */
const TELLTALES: readonly (readonly [RegExp, string])[] = [
  [/^--inspect(?:-|=|$)/, 'lets whoever reaches its port read all memory'],
  [/^--heapsnapshot-|^--heap-prof|^--cpu-prof/, 'writes the memory into a file'],
  [/^--abort[-_]on[-_]uncaught[-_]exception/, 'ends the process with a dump'],
  [/^--tls-keylog/, 'writes down the keys of every connection'],
  [/^--trace-tls/, 'prints what is sent'],
  [/^--insecure-http-parser/, 'reads requests that are none'],
  [/^--tls-min-v1\.[01]/, 'allows versions of TLS that are broken'],
]

/** @returns a sentence for each option of this process that speaks against running it with anybody's secrets */
export function optionFaults(args: readonly string[], options = ''): string[] {
  return [...args, ...options.split(/\s+/)].flatMap((option) => {
    const found = TELLTALES.find(([pattern]) => pattern.test(option))
    return found
      ? [`The option ${option.split('=', 1)[0]} of Node ${found[1]}: leave it out where others use this`]
      : []
  })
}
