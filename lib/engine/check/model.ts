import type { Catalogue } from '../catalogue/catalogue'
import type { Evidence } from '../model/evidence'
import type { RawResponse, RequestDraft, Role, Send, Status } from '../model/exchange'
import type { DiagnosisId, ProductId, SchemeId } from '../model/ids'
import type { MailPort, Mechanism } from '../model/login'
import type { MailLogin, Product, Region, SampleCall } from '../model/product'
import type { Known } from '../model/redacted'
import type { Secret } from '../model/secret'
import type { FieldFinding, Values } from '../model/values'
import type { Proof } from '../model/proof'
import type { Excluded, LiveReport } from '../model/report'

/** What a check needs from the outside world, handed in so that the engine stays pure. */
export type Surroundings = {
  readonly send: Send
  /** milliseconds since the epoch, by the wall clock */
  now(): number
  /** milliseconds by a clock that never jumps */
  tick(): number
  /** a fresh random UUID */
  uuid(): string
  /** true once the caller has gone or the deadline has passed: nothing more is started */
  stopped(): boolean
}

export type CheckInput = { readonly product: ProductId; readonly region: string | null; readonly values: Values }

export type CheckEvent =
  { readonly type: 'evidence'; readonly evidence: Evidence } | { readonly type: 'report'; readonly report: LiveReport }

/** A sweep asks every region of a product, or every product that takes the same credentials. */
export type SweepKind = 'regions' | 'matrix'

/** One request that is to be made: on which host, under which scheme. */
export type ProbeSpec = CallSpec | LoginSpec

type AnySpec = {
  readonly id: string
  readonly probe: 'sample-call' | 'region' | 'resource' | 'resource-elsewhere' | 'permission' | 'control' | 'trial'
  readonly role: Role
  readonly title: string
  readonly product: ProductId
  readonly region: Region
  readonly host: string
  readonly scheme: SchemeId
}

/** A sample call. */
export type CallSpec = AnySpec & { readonly sample: SampleCall }

/** A login to a mail server at one of its ports. */
export type LoginSpec = AnySpec & {
  readonly login: MailLogin
  readonly port: MailPort
  /** the only one to use; absent: whatever its scheme and the server have in common */
  readonly mechanism?: Mechanism
}

/** What is known of a request apart from its answer: evidence begins with it. */
export type Question = Pick<Evidence, 'id' | 'probe' | 'role' | 'title' | 'product' | 'region' | 'scheme'> & {
  readonly host: string
}

/** The values that a request presents, and the access token where one was issued. */
export type Credential = { readonly values: Values; readonly token: Secret | null }

/** What one answer says about the credential that was presented. */
export type Judgement = {
  readonly status: Status
  /** `yes` it was seen to be accepted, `no` the API refused it, `unclear` the answer says nothing about it */
  readonly accepted: 'yes' | 'no' | 'unclear'
  /** one sentence: what this proves, and what it does not */
  readonly proves: string
  /** what an accepted call lists: "3 apps"; absent where it lists nothing, or no list is known */
  readonly seen?: string
}

/** A request that was made, with what came of it. */
export type Probed = { readonly evidence: Evidence; readonly judgement: Judgement }

/** A sample call that was made. */
export type Probe = Probed & { readonly spec: ProbeSpec }

/** What was spent on requests to the vendor. */
export type Spent = {
  /** all of them, token exchanges included */
  requests: number
  /** token exchanges */
  tokens: number
}

/** What the credential as given was answered, everywhere it was shown. */
export type Probes = {
  /** null where no token was asked for */
  readonly exchange: Probed | null
  /** of the credential itself */
  readonly calls: readonly Probe[]
  /** of deliberately wrong secrets */
  readonly controls: readonly Judgement[]
}

export type Proven = { readonly id: DiagnosisId; readonly proof: Proof }

/** A change with which the token endpoint issued what it had refused, though the call after it was not accepted. */
export type Turned = {
  readonly id: DiagnosisId
  /** what was changed, without a value */
  readonly change: string
  /** the id of the evidence of the token that was issued */
  readonly token: string
}

export type TrialResult = {
  readonly proofs: readonly Proven[]
  readonly excluded: readonly Excluded[]
  /** diagnoses that a failed trial speaks against */
  readonly refuted: ReadonlySet<DiagnosisId>
  /** the first of such changes, where nothing was proven */
  readonly turned: Turned | null
}

/** Something that was looked at without a request. */
export type Checked = Pick<Evidence, 'id' | 'probe' | 'title' | 'product' | 'status' | 'proves'> & {
  /** one sentence: what was found */
  readonly found: string
}

/** A probe that was deliberately left out. */
export type NotTested = Pick<Evidence, 'id' | 'probe' | 'title' | 'product'> &
  Partial<Pick<Evidence, 'region' | 'host' | 'scheme'>> & {
    /** one sentence: why */
    readonly because: string
  }

/** A request with its answer, before anything is masked. */
export type Answered = {
  readonly question: Question
  readonly draft: RequestDraft
  readonly raw: RawResponse
  readonly judgement: Judgement
  /** tick at which the request began */
  readonly began: number
}

/** Makes evidence, and masks it while it is made. */
export type Recorder = {
  /** in the order in which it was made */
  readonly all: readonly Evidence[]
  /** the tick at which a request begins */
  began(): number
  /** from now on this value is masked too */
  hide(more: readonly Known[]): void
  checked(row: Checked): Evidence
  notTested(row: NotTested): Evidence
  answered(row: Answered): Evidence
}

/** Everything that the parts of one run share. */
export type RunContext = {
  readonly catalogue: Catalogue
  readonly input: CheckInput
  readonly product: Product
  /** what is odd about the values before anything is sent */
  readonly findings: readonly FieldFinding[]
  readonly surroundings: Surroundings
  readonly recorder: Recorder
  /** counted by whoever sends */
  readonly spent: Spent
}
