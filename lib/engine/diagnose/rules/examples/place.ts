import type { Examples } from '../../../model/example'

export const placeExamples: Examples = {
  'wrong-region': [
    { name: 'The text names regions', input: { text: 'It is an EU domain but the client uses the US endpoint' } },
  ],
}
