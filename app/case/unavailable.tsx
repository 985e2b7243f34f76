import { PageHead } from '@/components/ui/page'
import { answerUnavailable } from '@/lib/server/answer-status'

/** In place of a case of which nothing can be known now; the answer is 503. */
export function CaseUnavailable() {
  answerUnavailable(30)
  return (
    <PageHead
      title="This case cannot be read now"
      lead={
        'This site does not reach the database in which cases are kept. That says nothing about the case: it may ' +
        'well go on. Load the page again in half a minute.'
      }
    />
  )
}
