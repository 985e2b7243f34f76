import { compareView, type CompareInput } from './engine'

type CompareQuestion = { readonly id: number; readonly input: CompareInput }

addEventListener('message', (event: MessageEvent<CompareQuestion>) => {
  const { id, input } = event.data
  postMessage({ id, view: compareView(input) })
})
