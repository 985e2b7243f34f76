import { authModelOf, openQuestionOf } from '@/lib/engine/guide/auth-model'
import { PARAMS, type Leaf, type Param, type Question } from '@/lib/engine/guide/define'
import { hrefOf } from '@/lib/engine/guide/query'
import { buildGuide } from '@/lib/engine/guide/tree'
import { answersOf, walk } from '@/lib/engine/guide/walk'
import { catalogue } from '@/lib/vendors'
import { EXIT, UsageFault, type Command } from './command'
import { print, styled } from './terminal'

export const guide: Command = {
  summary: 'Find the right auth model: at most three questions; nothing is sent',
  synopsis: '[product=ID] [use=…] [region=CODE]',
  options: { json: 'flag' },
  operands: PARAMS.length,
  async run(given) {
    const answers = Object.fromEntries(given.operands.map(answerOf))
    const { now, trail, dropped } = walk(buildGuide(catalogue), answers)
    if (dropped.length > 0) throw new UsageFault(`There is no such answer for ${dropped.join(', ')}.`)
    if (given.has('json'))
      print(
        JSON.stringify(now.at === 'leaf' ? authModelOf(catalogue, now.leaf) : openQuestionOf(now.question), null, 2),
      )
    else if (now.at === 'leaf') showModel(now.leaf)
    else showQuestion(now.question, hrefOf({ answers: answersOf(trail) }))
    return EXIT.ok
  },
}

function answerOf(operand: string): readonly [Param, string] {
  const [, name, value = ''] = /^(\w+)=([\w-]+)$/.exec(operand) ?? []
  const param = PARAMS.find((one) => one === name)
  if (!param) throw new UsageFault(`An answer is ${PARAMS.map((one) => `${one}=…`).join(', ')}.`)
  return [param, value]
}

function showQuestion(question: Question, href: string): void {
  const { question: text, why, answers } = openQuestionOf(question)
  print(`${styled('bold', text)}\n${why}\n`)
  for (const { answer, label, hint } of answers)
    print(`  ${answer.padEnd(34)} ${label}\n${' '.repeat(37)}${styled('dim', hint)}`)
  print(styled('dim', `\nIn the page: ${href}`))
}

function showModel(leaf: Leaf): void {
  const model = authModelOf(catalogue, leaf)
  print(`${styled('bold', model.name)}: ${model.credentialSet}, ${model.scheme}\n${model.why}\nHost: ${model.host}\n`)
  for (const { label, variable, where } of model.fields) print(`  ${label} (${variable ?? 'no variable'}): ${where}`)
  print(`\n${model.steps.map((step, i) => `  ${i + 1}. ${step}`).join('\n')}\n\n${model.mixUps.join('\n')}`)
}
