import { answerSearch, type SearchRequest } from '@/lib/engine/signing/search-request'
import { signingBench } from '@/lib/vendors/signing'

addEventListener('message', (event: MessageEvent<SearchRequest>) => {
  postMessage(answerSearch(signingBench, event.data, () => performance.now()))
})
