// What the runner says last: how many tests passed, and of each that did not its name and the first lines of why.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { stripVTControlCharacters } from 'node:util'

/** Enough to see what was expected and what was there; the whole is further up. */
const LINES = 12

/** @typedef {{ passed: number, failed: number, failures: { name: string, why: string }[], again: string[] }} Results */

function shortened(text) {
  const lines = stripVTControlCharacters(text).split('\n')
  return lines
    .filter((line) => !/^\s+at .*(?:node_modules|node:internal|<anonymous>)/.test(line))
    .slice(0, LINES)
    .join('\n')
}

/** A reporter for vitest; it writes `Results` to the file that UNIT_RESULTS names. */
export default class UnitResults {
  /** @type {Results} */
  results = { passed: 0, failed: 0, failures: [], again: [] }

  onTestCaseResult(test) {
    const { state, errors } = test.result()
    const name = `${test.module.relativeModuleId} › ${test.fullName}`
    if (state === 'passed') this.results.passed += 1
    if (state === 'passed' && (test.diagnostic()?.retryCount ?? 0) > 0) this.results.again.push(name)
    if (state !== 'failed') return
    this.results.failed += 1
    this.results.failures.push({ name, why: shortened(errors.map((e) => e.stack ?? e.message).join('\n')) })
  }

  onTestRunEnd(modules, unhandled) {
    // a file that cannot be loaded, a hook that fails, an error outside any test
    const outside = modules.flatMap((file) =>
      [file, ...file.children.allSuites()].flatMap((suite) =>
        suite.errors().map((error) => ({ name: file.relativeModuleId, error })),
      ),
    )
    for (const { name, error } of [...outside, ...unhandled.map((e) => ({ name: 'outside any test', error: e }))]) {
      this.results.failed += 1
      this.results.failures.push({ name, why: shortened(error.stack ?? error.message) })
    }
    const file = process.env.UNIT_RESULTS
    if (!file) return
    mkdirSync(path.dirname(file), { recursive: true })
    writeFileSync(file, JSON.stringify(this.results))
  }
}

/**
 * What a reporter wrote down.
 * @param {string} file Its path.
 * @param {(report: any) => Results} [read] Makes results of it, where the reporter is not ours.
 * @returns {Results} Nothing at all if there is no such file.
 */
export function resultsIn(file, read = (report) => report) {
  if (!existsSync(file)) return { passed: 0, failed: 0, failures: [], again: [] }
  return read(JSON.parse(readFileSync(file, 'utf8')))
}

/** Results of the report that Playwright's own JSON reporter writes. */
export function browserResults({ stats, suites }) {
  const tests = specsIn(suites).flatMap((spec) => spec.tests.map((test) => ({ spec, test })))
  const nameOf = ({ file, title }) => `${file} › ${title}`
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    failures: tests
      .filter(({ test }) => test.status === 'unexpected')
      .map(({ spec, test }) => ({
        name: nameOf(spec),
        why: shortened(
          test.results
            .at(-1)
            ?.errors.map((e) => e.stack ?? e.message)
            .join('\n') ?? '',
        ),
      })),
    again: tests.filter(({ test }) => test.status === 'flaky').map(({ spec }) => nameOf(spec)),
  }
}

function specsIn(suites) {
  return suites.flatMap((suite) => [...suite.specs, ...specsIn(suite.suites ?? [])])
}
