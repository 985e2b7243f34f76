import { describe, expect, it } from 'vitest'
import { parseCurl } from './parse'
import { exactWords, writtenWords } from './words'

const parsed = (command: string) => parseCurl(writtenWords(command).list)

describe('a curl command', () => {
  it('is read into the request that it sends and the values of its options', () => {
    expect(parsed(`curl -sSu 'name:a b' -H 'X-A: 1 ' -d a=1 -d b=2 api.example.com/v1`)).toMatchObject({
      user: 'name:a b',
      headerLines: ['X-A: 1 '],
      data: ['a=1', 'b=2'],
      urls: ['api.example.com/v1'],
      request: {
        method: 'POST',
        url: 'https://api.example.com/v1',
        headers: [
          ['X-A', '1'],
          ['Authorization', 'Basic bmFtZTphIGI='],
          ['Content-Type', 'application/x-www-form-urlencoded'],
        ],
        body: 'a=1&b=2',
      },
    })
  })

  it.each([
    ['curl -XPUT https://api.example.com', 'PUT'],
    ['curl --request=DELETE https://api.example.com', 'DELETE'],
    ['curl -I https://api.example.com', 'HEAD'],
    ['curl -G https://api.example.com -d a=1', 'GET'],
    ['curl --json {} https://api.example.com', 'POST'],
    ['curl -o /dev/null -m 5 https://api.example.com', 'GET'],
  ])('%s is %s', (command, method) => {
    expect(parsed(command).request.method).toBe(method)
  })

  it('takes no value of another option for its URL', () => {
    expect(parsed('curl -x http://proxy.example:8080 https://api.example.com').urls).toEqual([
      'https://api.example.com',
    ])
  })
})

describe('the words of a command', () => {
  it('are those of any shell up to the first operator, where it is read as it was written', () => {
    expect(writtenWords('curl ^\n  ^"https://api.example.com/?a=1^" | jq .')).toEqual({
      list: ['curl', 'https://api.example.com/?a=1'],
      unbalanced: false,
    })
    expect(writtenWords("curl 'https://api.example.com")).toEqual({
      list: ['curl', 'https://api.example.com'],
      unbalanced: true,
    })
  })

  it('are taken character for character, where values matter', () => {
    expect(exactWords("curl \\\r\n -u 'a:^&b' x;y")).toEqual(['curl', '-u', 'a:^&b', 'x;y'])
    expect(exactWords(`curl -d 'a\\\nb'`)).toEqual(['curl', '-d', 'a\\\nb'])
    expect(exactWords("curl 'open")).toBeNull()
  })
})
