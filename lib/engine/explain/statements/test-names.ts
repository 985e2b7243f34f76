import type { Phrase } from '../../model/phrase'
import { anyOf } from '../../diagnose/rules/phrases'

/**
 * Names of tests that passed, as their runners print them. What such a name says is what somebody wanted to come, and
 * it came: a refusal in it is no fault.
 */
export const PASSED: readonly Phrase[] = [
  {
    says: /^\s*(?:✓|✔|√|✅|\[x\]|\(pass\)|PASS(?:ED)?:?(?=\s)|ok \d{1,5}\b)\s{0,8}(?:\d{1,5}\)? )?\S/,
    hits: [
      '    ✓ refuses a wrong secret with 401 invalid_client (14 ms)',
      ' ✔ Refuses a wrong secret',
      ' [x] Refuses a wrong secret',
      'ok 3 - a wrong secret is refused with 401',
      'PASS src/token.test.ts',
      '(pass) token > refuses a wrong secret',
    ],
    misses: ['not ok 3 - a wrong secret is refused', 'FAIL src/token.test.ts'],
  },
  {
    says: /^\s*--- PASS: \S/,
    hits: '--- PASS: TestInvalidClientIs401 (0.02s)',
    misses: '--- FAIL: TestInvalidClientIs401 (0.02s)',
  },
  {
    says: /^\s*test \S.{0,300} \.\.\. (?:.{0,40} )?ok\s*$/,
    hits: 'test auth::invalid_client_is_401 ... ok',
    misses: 'test auth::lists_numbers ... FAILED',
  },
  {
    says: /^\s*\S.{0,300} \.\.\. ok\s*$/,
    hits: 'test_invalid_client (tests.test_auth.Token) ... ok',
    misses: 'test_lists (tests.test_auth.Token) ... ERROR',
  },
  {
    says: /^\s*[\w./\\-]{1,200}\.\w{2,4}::\S.{0,300} PASSED\b/,
    hits: 'tests/test_token.py::test_wrong_secret_is_invalid_client PASSED [ 50%]',
    misses: 'tests/test_token.py::test_lists FAILED [100%]',
  },
  {
    says: /^\s*\S.{0,300} > .{1,300} PASSED\s*$/,
    hits: 'TokenTest > a wrong secret is refused with 401 PASSED',
    misses: 'TokenTest > lists numbers FAILED',
  },
  {
    says: /^\s*Passed!? {1,4}\S.{0,300}\[\s?[<\d]/,
    hits: '  Passed Acme.Tests.Token.Invalid_client_is_401 [12 ms]',
    misses: '  Failed Acme.Tests.Token.Lists [12 ms]',
  },
  {
    says: /^\s*Test [Cc]ase '.{1,300}' passed \(/,
    hits: "Test Case '-[TokenTests testInvalidClientIs401]' passed (0.012 seconds).",
    misses: "Test Case '-[TokenTests testLists]' failed (0.012 seconds).",
  },
  {
    says: /^\s*\* test .{1,300} \(\d[\d.]{0,8}m?s\)(?: \[L#\d{1,5}\])?\s*$/,
    hits: '  * test a wrong secret is refused with 401 (12.1ms) [L#12]',
  },
  {
    says: /^\s*test_\w{0,200}(?: .{1,200})? {1,20}PASS \(\d/,
    hits: '  test_0001_refuses a wrong secret with 401       PASS (0.01s)',
    misses: '  test_0002_lists      FAIL (0.01s)',
  },
]
const HAS_PASSED = anyOf(PASSED)

/** How a runner sums up that writes names without a mark, and the heading under which it tells what failed. */
const SUMMARY = /^\d{1,6} examples?, \d{1,6} failures?\b/m
const FAILURES = /^\s{0,4}Failures?:\s*$/

/** Plain words, as names of tests and of their groups are. */
const WORDS = /^\s*[\p{L}#:('"“`[][\p{L}\p{N}\s#:()'"“”`,.&/_+[\]-]{2,200}$/u
/** What is no name: a log line, an exception. */
const NO_NAME = /\w(?:Error|Exception)\b|^\s*(?:at |from |File )|^\W{0,2}\d\d|: ["']|\b(?:GET|POST|PUT|DELETE) \S|:\/\//

/**
 * The places of lines that only name what tests want: those that passed, the groups that they stand in, and all names
 * of a report that lists them before it tells what failed.
 */
export function testNames(lines: readonly string[]): ReadonlySet<number> {
  const found = new Set<number>()
  for (const [at, line] of lines.entries()) if (HAS_PASSED.test(line.slice(0, 700))) found.add(at)
  const failures = SUMMARY.test(lines.join('\n')) ? lines.findIndex((line) => FAILURES.test(line)) : -1
  for (const at of lines.keys()) if (at < failures && isName(lines[at] ?? '')) found.add(at)
  if (found.size > 0) addGroups(lines, found)
  return found
}

const isName = (line: string) => WORDS.test(line.slice(0, 300)) && !NO_NAME.test(line)
const depthOf = (line: string) => line.length - line.trimStart().length

/** A name without a mark above deeper names is that of a group. */
function addGroups(lines: readonly string[], names: Set<number>): void {
  let below = -1
  for (let at = lines.length - 1; at >= 0; at--) {
    const line = lines[at] ?? ''
    if (line.trim() === '') continue
    if (names.has(at)) below = Math.max(0, depthOf(line))
    else if (below > 0 && depthOf(line) < below && isName(line)) {
      names.add(at)
      below = depthOf(line)
    } else if (!isMarked(line)) below = -1
  }
}

/** A test that failed stands beside those that passed. */
const isMarked = (line: string) => /^\s*(?:[✗✕✖×✘❌-]|\d{1,4}\)|\[ \]|(?:not ok|FAIL)\b)/u.test(line)
