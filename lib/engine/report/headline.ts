import type { DictionaryCatalogue, ProductCatalogue } from '../model/catalogue'
import type { ComparisonTrial } from '../model/comparison-trial'
import { findRegion, type Product, type Region } from '../model/product'
import type { Evidence, ShownAnswer } from '../model/evidence'
import type { Headline, LiveReport } from '../model/report'
import { VERDICT_WORDS } from './words'

/** The headline of a report, from its first diagnosis and the evidence that this rests on. */
export function headlineOf(catalogue: ProductCatalogue & DictionaryCatalogue, report: LiveReport): Headline {
  const product = catalogue.findProduct(report.product)
  const region = product ? (findRegion(product, report.region) ?? product.regions[0]) : null
  const first = report.diagnoses[0]
  const evidence = deciding(report)
  if (report.comparison) return headlineOfTrial(report, report.comparison, subjectIn(product, region))
  return {
    word: VERDICT_WORDS[report.verdict].word,
    subject: subjectIn(product, region),
    sentence: first?.proof
      ? `${first.proof.change}, and the call succeeds.`
      : first
        ? catalogue.explanation(first.id).what
        : 'Nothing was found.',
    detail: [evidence ? answerSentence(evidence) : '', report.because ?? ''].filter(Boolean).join(' '),
  }
}

function subjectIn(product: Product | null, region: Region | null): string {
  return [product?.name, product && product.regions.length > 1 ? region?.label : null].filter(Boolean).join(' · ')
}

/** Of two calls that were tried it says what decides, before anything about the credential. */
function headlineOfTrial(
  { verdict }: Pick<LiveReport, 'verdict'>,
  { headline, means }: ComparisonTrial,
  subject: string,
): Headline {
  return { word: VERDICT_WORDS[verdict].word, subject, sentence: `${headline}.`, detail: means[0] ?? '' }
}

/** The evidence that the headline quotes: what proves or refuses, else the first that says anything. */
function deciding(report: LiveReport): Evidence | null {
  const first = report.diagnoses[0]
  const own = report.evidence.filter((e) => e.role === 'own' && e.request !== null)
  const cited = own.filter((e) => first?.evidence.includes(e.id))
  const refused = own.find((e) => e.status === 'fail')
  const accepted = own.find((e) => e.status === 'pass' && e.probe !== 'token-exchange')
  const fitting =
    report.verdict === 'accepted' ? (cited.find((e) => e.status === 'pass') ?? accepted) : (cited[0] ?? refused)
  return (
    fitting ??
    cited[0] ??
    own.find((e) => e.status !== 'pass') ??
    own[0] ??
    report.evidence.find((e) => e.probe === 'input') ??
    null
  )
}

/** "auth.example.com answered 401 invalid_client. …" for evidence of a request, the finding for any other. */
function answerSentence(evidence: Evidence): string {
  const { outcome, host, proves } = evidence
  switch (outcome.kind) {
    case 'response':
      return `${host ?? 'The host'} answered ${outcome.status}${codeIn(outcome)}. ${proves}`
    case 'no-response':
      return `${host ?? 'The host'} gave no answer (${outcome.code}). ${proves}`
    case 'checked':
      return `${outcome.found} ${proves}`
    case 'not-tested':
      return outcome.because
  }
}

/** The machine-readable code of an error body, as it stands in the usual places. */
function codeIn({ status, body }: Pick<ShownAnswer, 'status' | 'body'>): string {
  const match = /"(?:error|errorCode|status|code|type)"\s?:\s?"?([A-Za-z0-9_./:-]{2,80})/.exec(body.slice(0, 2000))
  const code = match?.[1]?.split('/').at(-1)
  return code && code !== String(status) ? ` ${code}` : ''
}
