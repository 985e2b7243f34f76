import { comparisonAnswer } from '@/lib/engine/compare/answer'
import { authModelOf, openQuestionOf } from '@/lib/engine/guide/auth-model'
import { mistakesIn } from '@/lib/engine/signing/named-request'
import { signingBench } from '@/lib/vendors/signing'
import type { z } from 'zod'
import { explain } from '@/lib/engine/explain/explain'
import { optionsOf, type Guide, type Leaf } from '@/lib/engine/guide/define'
import { buildGuide } from '@/lib/engine/guide/tree'
import { walk, type Answers } from '@/lib/engine/guide/walk'
import { secretsIn } from '@/lib/engine/mask/pasted-text'
import { mistakeText } from '@/lib/engine/signing/mistakes'
import { catalogue } from '@/lib/vendors'
import { UsageFault } from '../command'
import { readText } from '../files'
import { requestToSign } from '../sign'
import { compareTexts } from '../compare'
import type { compareRequests, explainAnswer, findSigningMistake, whichAuthModel } from './arguments'
import { sourceOf } from './check-credentials'
import type { Paths } from './paths'
import { diagnosesOf, NOTHING, type Result } from './results'

/** The auth model of a product; where a question is still open, that of its first answer, and the question. */
export function answerGuide(given: z.output<typeof whichAuthModel>): Result {
  const answers = Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== undefined))
  const tree = buildGuide(catalogue)
  const { now } = walk(tree, answers)
  const question = now.at === 'leaf' ? {} : { question: openQuestionOf(now.question) }
  const leaf = now.at === 'leaf' ? now.leaf : firstLeaf(tree, answers)
  if (!leaf) return { ...NOTHING, ...question }
  const { product, region } = leaf
  return {
    ...NOTHING,
    model: authModelOf(catalogue, leaf),
    ...question,
    next: { tool: 'check_credentials', arguments: { product, region, env: true } },
  }
}

/** Where the first answer to each open question leads, once the product is known. */
function firstLeaf(tree: Guide, given: Answers): Leaf | null {
  let answers = given
  for (;;) {
    const { now } = walk(tree, answers)
    if (now.at === 'leaf') return now.leaf
    const first = optionsOf(now.question)[0]
    if (now.question.param === 'product' || !first) return null
    answers = { ...answers, [now.question.param]: first.key }
  }
}

/** Explains an answer from a file, or from a text in which nothing secret stands. */
export function explainByName({ file, text, product }: z.output<typeof explainAnswer>, paths: Paths): Result {
  if ((file === undefined) === (text === undefined)) throw new UsageFault('Give either file or text.')
  if (text !== undefined && secretsIn(catalogue, text).length > 0)
    throw new UsageFault(
      'The text holds what looks like a secret. Save it to a file below the working folder and pass file.',
    )
  const pasted = text ?? readText(paths(file ?? ''), 'The file to explain')
  const explained = explain(catalogue, { text: pasted, product }, new Date().toISOString())
  const next = { tool: 'check_credentials', arguments: { product: explained.product, env: true } }
  return {
    ...NOTHING,
    verdict: explained.verdict,
    diagnoses: diagnosesOf(explained.diagnoses),
    product: explained.product,
    next: explained.product !== null && explained.verdict !== 'accepted' ? next : null,
  }
}

/** The signature of a request and, where one was observed, the mistakes that lead to it. */
export function searchMistake(given: z.output<typeof findSigningMistake>, paths: Paths): Result {
  const read = (path: string | undefined, what: string) => (path === undefined ? null : readText(paths(path), what))
  const input = requestToSign(sourceOf(given, paths), given.names ?? {}, {
    method: given.method ?? null,
    path: given.path,
    body: read(given.bodyFile, 'The body'),
    contentType: given.contentType ?? null,
    timestamp: given.timestamp ?? null,
  })
  const observed = read(given.observedFile, 'The observed signature')
  if (observed === null) throw new UsageFault('observedFile is missing: the file with the signature that was refused.')
  const { search, mistakes } = mistakesIn(signingBench, input, observed)
  const words = mistakes.map((id) => ({ id, title: mistakeText(id, 'request').title }))
  return { ...NOTHING, search, mistakes: words }
}

/** What differs between two requests in files, and what of it can matter. */
export function compareByName({ works, fails }: z.output<typeof compareRequests>, paths: Paths): Result {
  const compared = compareTexts(
    readText(paths(works), 'The call that works'),
    readText(paths(fails), 'The call that fails'),
  )
  const { differences, trial } = comparisonAnswer(compared.comparison, null)
  const found = differences.flatMap(({ diagnosis, relevance }) =>
    diagnosis === null || relevance === 'none' ? [] : [{ id: diagnosis, confidence: relevance }],
  )
  const once = found.filter((one, i) => found.findIndex(({ id }) => id === one.id) === i)
  return { ...NOTHING, diagnoses: diagnosesOf(once), differences, trial }
}
