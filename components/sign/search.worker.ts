import { answer, type SearchRequest } from '@/lib/engine/signing/answer'

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  postMessage(answer(event.data, () => performance.now()))
})
