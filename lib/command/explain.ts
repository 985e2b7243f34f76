import { answerOf } from '@/lib/engine/explain/answer'
import { explain as explainPaste } from '@/lib/engine/explain/explain'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Command } from './command'
import { readText } from './files'
import { productNamed } from './source'
import { plain, print, styled } from './terminal'

export const explain: Command = {
  summary: 'Say why a pasted answer, transcript, HAR, log or exception is a refusal; nothing is sent',
  synopsis: '[FILE | -] [--product ID] [--json]',
  options: { product: 'text', json: 'flag' },
  operands: 1,
  async run(given) {
    const text = readText(given.operands[0] ?? '-', 'The text to explain')
    if (text.trim() === '') throw new UsageFault('There is nothing to explain: the text is empty.')
    const product = given.has('product') ? productNamed(given.text('product')).id : undefined
    const answer = answerOf(catalogue, explainPaste(catalogue, { text, product }, new Date().toISOString()))
    if (given.has('json')) print(JSON.stringify(answer, null, 2))
    else showAnswer(answer)
    return EXIT.ok
  },
}

function showAnswer({ verdict, product, diagnoses }: ReturnType<typeof answerOf>): void {
  print(`${styled('bold', verdict)}${product === null ? '' : `: ${catalogue.product(product).name}`}`)
  for (const [i, { title, confidence, cause, fix, observed }] of diagnoses.entries()) {
    print(`\n${styled('bold', title)} (${confidence})\n${cause}`)
    for (const [label, value] of Object.entries(observed)) print(styled('dim', `  ${plain(label)}: ${plain(value)}`))
    if (i === 0) for (const [n, step] of fix.entries()) print(`  ${n + 1}. ${step}`)
  }
}
