import type { BodyShape } from '@/lib/engine/model/body-shape'
import { textOf } from '@/lib/engine/http/json'

export const bodyShapes: readonly BodyShape[] = [
  {
    id: 'mailgun',
    order: 100,
    read(json) {
      const message = textOf(json, 'message')
      return message === null ? null : { code: null, messages: [message] }
    },
    text: 'Forbidden',
    isVague: true,
    name: 'Mailgun error',
    example: 'Forbidden',
    note: 'A 401 is the plain word Forbidden, in spite of its status. Other errors are {"message": "…"}.',
    source: 'mailgun/mailgun.js issues 359, 388, 393, 207',
    confidence: 'documented',
  },
]
