import type { Vendor } from '../model/vendor'
import {
  SCENARIO_GROUPS,
  type FlawedMail,
  type MailAnswer,
  type MailAttempt,
  type Scenario,
  type ScenarioGroup,
  type SimRequest,
  type SimResponse,
} from '../model/simulation'
import { headerOf, text } from './wire'

/** A small world of all vendors that keeps no state. */
export type Simulator = {
  readonly hosts: readonly string[]
  /** every set of test keys, the flagships first; a check of each must find exactly what its row says */
  readonly scenarios: readonly Scenario[]
  /** the same by what they show; no group is empty */
  readonly groups: readonly { readonly group: ScenarioGroup; readonly scenarios: readonly Scenario[] }[]
  /**
   * Answers one request as the vendor would. Pure: the same request at the same time has the same answer.
   * @param request the request as it reached the host it names
   * @param now the time of its arrival, as a Date or in milliseconds since the epoch
   * @returns the answer; 421 for a host that no vendor has. `fault` asks the server to break it on the socket
   */
  simulate(request: SimRequest, now: Date | number): SimResponse
  readonly mailHosts: readonly string[]
  /** Answers a login to a mail server. Pure. @returns 550 for a host that no vendor has */
  authenticate(attempt: MailAttempt): MailAnswer
  /** sets of test keys for mail servers with a flaw */
  readonly flawedMail: readonly FlawedMail[]
}

/** Loads the simulated part of each vendor and puts them together. Throws a TypeError where two have the same id. */
export async function createSimulator(vendors: readonly Pick<Vendor, 'simulator'>[]): Promise<Simulator> {
  const parts = await Promise.all(vendors.map((v) => v.simulator()))
  const hosts = new Map(parts.flatMap((part) => [...part.hosts]))
  const groups = SCENARIO_GROUPS.map((group) => ({
    group,
    scenarios: parts.flatMap((part) => part.scenarios[group] ?? []),
  })).filter((one) => one.scenarios.length > 0)
  const scenarios = groups.flatMap((one) => one.scenarios)
  if (new Set(scenarios.map((s) => s.id)).size !== scenarios.length)
    throw new TypeError('Two sets of test keys have the same id')
  const mail = parts.flatMap((part) => part.mail ?? [])
  return {
    mailHosts: mail.flatMap((one) => one.hosts),
    flawedMail: mail.flatMap((one) => one.flawed),
    authenticate: (attempt) =>
      mail.find(({ hosts: own }) => own.includes(attempt.host))?.authenticate(attempt) ?? NO_SUCH_HOST,
    hosts: [...hosts.keys()],
    scenarios,
    groups,
    simulate(request, now) {
      const at = Number(now)
      const host = bareHost(request.host)
      const answer = hosts.get(host)?.({ ...request, host }, at) ?? text(421, 'Misdirected Request\n')
      const dated = headerOf(answer.headers, 'date') !== null
      return dated ? answer : { ...answer, headers: [['Date', new Date(at).toUTCString()], ...answer.headers] }
    },
  }
}

const NO_SUCH_HOST: MailAnswer = { code: 550, lines: ['5.7.1 No such host here'] }

/** `api.example.com:443` and `API.example.com` name the same host. */
const bareHost = (host: string): string => (host.split(':')[0] ?? '').toLowerCase()
