import { describe, expect, it } from 'vitest'
import { twoRequestsIn } from './two-requests'

const curl = (host: string, more = '') => `curl https://${host}/v1/things${more}`

describe('two calls in one paste', () => {
  it.each([
    ['words over them', `This works:\n${curl('a.example')}\n\nThis fails:\n${curl('b.example')}`],
    ['words over them, in the other order', `## fails\n${curl('b.example')}\n## works\n${curl('a.example')}`],
    ['words of somebody tired', `working\n${curl('a.example')}\n---\nnot working\n${curl('b.example')}`],
  ])('are told apart by %s', (_, text) => {
    const found = twoRequestsIn(text)
    expect(found?.works).toContain('a.example')
    expect(found?.fails).toContain('b.example')
    expect(found?.works).not.toContain('b.example')
  })

  it('are told apart by their answers, else by their order', () => {
    const answered = (status: number) => `${curl('a.example', `/${status}`)}\n\nHTTP/1.1 ${status} Reason\n`
    expect(twoRequestsIn(`${answered(401)}\n${answered(200)}`)?.fails).toContain('/401')
    expect(twoRequestsIn(`${curl('a.example', '/1')}\n${curl('a.example', '/2')}`)?.fails).toContain('/2')
  })

  it.each([
    ['a token that is fetched before it is used', `${curl('auth.example')}\n${curl('api.example')}`],
    ['one call', `${curl('a.example')}\n\nHTTP/1.1 401 Unauthorized`],
    ['a sentence', 'It works here and fails there. Why?'],
    ['headings over nothing', 'works:\nfails:\n'],
  ])('are not %s', (_, text) => expect(twoRequestsIn(text)).toBeNull())
})
