import { describe, expect, it } from 'vitest'
import { readTarget } from './request-target'

describe('the target of a request', () => {
  it.each([
    '/',
    '/check?product=voice&region=us',
    '/r',
    '/r/',
    '/r/0123456789abcdefghijklmn',
    '/api/case/0123456789abcdefghijklmn/events?after=3',
    '/problems/wrong-region',
    '/_next/static/chunks/a%20b.js?x=%ff',
    '/%F0%9F%92%A9',
  ])('is left as it is: %s', (target) => {
    expect(readTarget(target)).toBe(target)
  })

  it.each([
    ['/r/%ff', '/r/-'],
    ['/r/%', '/r/-'],
    ['/r/%c3%28?x=%ff', '/r/-?x=%ff'],
    ['/r/.', '/r/-'],
    ['/r//', '/r/-'],
    ['/r//evil.test', '/r/-'],
    ['/r/abc/', '/r/-'],
    ['/r/abc.rsc', '/r/-'],
    ['/r/%61bc', '/r/-'],
    ['/r/abc%00', '/r/-'],
    ['/r/\\evil.test', '/r/-'],
    [`/r/${'a'.repeat(65)}`, '/r/-'],
    ['/case/%ff', '/case/-'],
    ['/join/..%2f', '/join/-'],
    ['/api/reports/%ff', '/api/reports/-'],
    ['/api/reports/a/', '/api/reports/-'],
    ['/api/case/%ff/events?after=1', '/api/case/-/events?after=1'],
    ['/problems/%ff', '/problems/-'],
    ['/%e0%a4%a', '/-'],
    ['/_next/static/chunks/a.js.map?x', '/_next/static/-?x'],
    ['/_global-error', '/-'],
    ['/%5Fglobal-error.rsc?x', '/-'],
    ['/_nextish', '/-'],
  ])('names nothing where it cannot: %s', (target, read) => {
    expect(readTarget(target)).toBe(read)
  })

  it.each([
    ['http://evil.test/check', '/check'],
    ['HTTP://127.0.0.1:4399/x/?y=1', '/x/?y=1'],
    ['https://evil.test', '/'],
    ['https://evil.test?x', '/?x'],
    ['coap+tcp://evil.test/r/%ff', '/r/-'],
    ['*', '/*'],
    ['check', '/check'],
  ])('is a path of ours whatever host it names: %s', (target, read) => {
    expect(readTarget(target)).toBe(read)
  })
})
