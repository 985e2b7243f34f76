import { answer, type SearchRequest } from '@/lib/core/signing/answer'

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  postMessage(answer(event.data, () => performance.now()))
})
