import type { DiagnosisId, ProductId } from './ids'
import type { Certainty, Verdict } from './evidence'
import type { protocolOf, RawExchange } from './exchange'
import type { DiagnosisCatalogue } from './catalogue'
import type { Facts } from './facts'
import type { Finding } from './finding'
import type { Phrase } from './phrase'
import type { SipTrace } from './sip'
import type { Firmness, Statement } from './statement'

/**
 * One exchange and what it says. In a paste it is raw: what a rule quotes of it in `observed` is masked afterwards, and
 * what is shown of it is the evidence made of it.
 */
export type Observed = {
  readonly exchange: RawExchange
  readonly facts: Facts
  /** how firm the answer is; absent: it came over the wire */
  readonly firmness?: Firmness
}

/** Everything that is known in one case: a live check, or one paste. */
export type Observations = {
  readonly catalogue: DiagnosisCatalogue
  readonly source: 'check' | 'paste'
  readonly product: ProductId | null
  readonly all: readonly Observed[]
  /** what is wrong with values or commands before anybody answers */
  readonly findings: readonly Finding[]
  /**
   * of a paste: the words that are not part of an exchange (exceptions, log lines), without stack traces, the lines of
   * the reader's own server and those of SIP; what rules quote of it is masked afterwards
   */
  readonly text: string
  /** of a paste: the lines of stack traces, which say where and not what */
  readonly frames: string
  /** of a paste: what each line states, and whose words it is */
  readonly statements: readonly Statement[]
  /** of a paste: the messages of SIP that it shows; absent where it shows none */
  readonly sip?: SipTrace | null
}

export type Match = {
  readonly confidence: Certainty
  /** label → what was seen: the facts that support the diagnosis */
  readonly observed: Readonly<Record<string, string>>
  /** ids of the evidence it rests on; for `match` the evidence at hand is assumed */
  readonly evidence?: readonly string[]
  /** how firm what it rests on is, where that is not the firmness of the answer: of words that stand beside it */
  readonly firmness?: Firmness
}

/**
 * One reason to believe a diagnosis. Several rules may lead to one diagnosis; identity and wording of the diagnosis
 * live in
 * `diagnoses/`, so a rule is only its condition and the examples that prove it.
 */
export type Rule = {
  /** unique, kebab case, names what is seen: `token-endpoint-invalid-client` */
  readonly id: string
  readonly diagnosis: DiagnosisId
  /** `inferred` rules are capped at `likely` */
  readonly basis: 'documented' | 'observed' | 'inferred'
  /**
   * exceptions to the order of specificity: diagnoses that this rule rules out on the same evidence, however specific
   * and however sure they are
   */
  readonly overrides?: readonly DiagnosisId[]
  /** the wordings that it looks for, where they do not fit a line; listed here so that their examples are tested */
  readonly phrases?: readonly Phrase[]
  /** the same rule that looks for these wordings too */
  withPhrases?(more: readonly Phrase[]): Rule
  /** what the case says of the credential, where it differs from what the diagnosis blames */
  readonly says?: Verdict
  /**
   * the fault is visible in a value, an address or a command, or a client reports a failure of its own: the rule may be
   * certain although no answer was read whole
   */
  readonly visible?: true
  /** what the exchanges are made in that `match` looks at; HTTP alone unless said otherwise */
  readonly protocols?: readonly ReturnType<typeof protocolOf>[]
  /** looks at one piece of evidence */
  match?(one: Observed, seen: Observations): Match | null
  /** looks across the case */
  across?(seen: Observations): Match | null
}

/** Where a rule stands among all others; among equals the earlier one is named first. */
export type RuleSlot =
  | 'across'
  | 'transport'
  | 'input'
  | 'credential-set'
  | 'place'
  | 'address'
  | 'bearer'
  | 'token'
  | 'signing'
  | 'account'
  | 'header'
  | 'refusal'
  | 'other'
  | 'accepted'

export function defineRule<const R extends Rule>(rule: R): Rule {
  return rule
}
