import type { Header } from './exchange'
import type { DiagnosisId, FieldId, ProductId, SchemeId } from './ids'
import type { Mechanism } from './login'
import type { Verdict } from './evidence'

/** A request as it reached the vendor: `path` is the request target with its query, `body` is text. */
export type SimRequest = {
  readonly method: string
  /** bare host name, without a port */
  readonly host: string
  readonly path: string
  readonly headers: readonly Header[]
  readonly body: string
}

/**
 * What goes wrong below HTTP. `serve.ts` performs it on the socket; the answer's status and body are what would have
 * come.
 */
export type Fault =
  /** the connection is closed before a byte is sent */
  | 'reset'
  /** nothing is ever sent */
  | 'hang'
  /** the body ends before its Content-Length */
  | 'cut-off'
  /** the body never ends */
  | 'endless'
  /** one byte of body each second */
  | 'drip'
  /** bytes that are not HTTP */
  | 'garbage'
  /** two different Content-Length headers */
  | 'two-lengths'
  /** 64 KiB of headers */
  | 'huge-headers'

/** A body whose headers name a `Content-Encoding` is still plain text here; `serve.ts` encodes it. */
export type SimResponse = {
  readonly status: number
  readonly headers: readonly Header[]
  readonly body: string
  /** the reason phrase of the status line, where it is not the usual one */
  readonly reason?: string
  readonly delayMs?: number
  readonly fault?: Fault
}

export type Credentials = { readonly [F in FieldId]?: string }

/** The status that the simulator answers, or `broken` where no whole HTTP answer comes. */
export type Answered = number | 'broken'

/** A set of test keys, and what a check of them must find. */
export type Scenario = {
  /** unique, kebab case */
  readonly id: string
  /** what a visitor reads before trying it */
  readonly title: string
  readonly product: ProductId
  /** a region code of the product */
  readonly region: string
  readonly credentials: Credentials
  /** the whole list of diagnoses, best first */
  readonly expect: readonly [DiagnosisId, ...DiagnosisId[]]
  readonly verdict: Verdict
  /** the diagnosis that a trial proves */
  readonly proven?: DiagnosisId
  /**
   * what is answered to the values as they are given: at the token endpoint, and to the sample call in this region by
   * scheme
   */
  readonly answers: { readonly [At in 'token' | SchemeId]?: Answered }
}

/** What a set of test keys shows: the first thing to see, then values, credentials, places, accounts … */
export const SCENARIO_GROUPS = [
  'flagship',
  'input',
  'credential',
  'place',
  'account',
  'accepted',
  'transport',
  'echo',
] as const

export type ScenarioGroup = (typeof SCENARIO_GROUPS)[number]

/** Answers a request to one of a vendor's hosts. `now` is in milliseconds since the epoch. */
export type AnswerRequest = (request: SimRequest, now: number) => SimResponse

/** A login as it reaches a mail server. */
export type MailAttempt = {
  /** the name that the client asked for by SNI */
  readonly host: string
  readonly user: string
  readonly password: string
  readonly mechanism: Mechanism
}

/** What goes wrong below SMTP once the login was sent. */
export type LoginFault =
  /** the connection is cut */
  | 'drop'
  /** nothing is ever answered */
  | 'hang'
  /** bytes that are no reply */
  | 'garbage'
  /** a line that never ends */
  | 'flood'

/** A reply to a login: 235 lets in. The lines begin with an enhanced code where the server gives one. */
export type MailAnswer = {
  readonly code: number
  readonly lines: readonly [string, ...string[]]
  readonly fault?: LoginFault
}

/** What is wrong with a mail server for whoever connects; a server of its own shows each. */
export const MAIL_FLAWS = [
  'greeting-554',
  'greeting-421',
  'greeting-hangs',
  'greeting-drips',
  'greeting-garbage',
  'greeting-without-end',
  'closes-at-once',
  'closes-after-ehlo',
  'ehlo-refused',
  'no-starttls',
  'starttls-454',
  'starttls-injection',
  'handshake-cut',
  'certificate-expired',
  'certificate-self-signed',
  'certificate-of-another-name',
  'old-tls',
  'no-auth-offered',
  'login-only',
  'plain-only',
] as const
export type MailFlaw = (typeof MAIL_FLAWS)[number]

/** A set of test keys for a mail server that has a flaw; no list of test keys shows it. */
export type FlawedMail = Scenario & { readonly flaw: MailFlaw }

/** The mail servers of a vendor. */
export type SimulatedMail = {
  readonly hosts: readonly string[]
  /** Answers a login. Pure: the same attempt has the same answer. */
  authenticate(attempt: MailAttempt): MailAnswer
  readonly flawed: readonly FlawedMail[]
}

/** A vendor's part of the simulated world. */
export type SimulatedVendor = {
  /** every host that answers, in lower case, with what answers there */
  readonly hosts: ReadonlyMap<string, AnswerRequest>
  readonly mail?: SimulatedMail
  /** its sets of test keys, by the group under which they are listed */
  readonly scenarios: Readonly<Partial<Record<ScenarioGroup, readonly Scenario[]>>>
}
