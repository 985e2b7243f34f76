import { inspect } from 'node:util'
import type { Header } from '@/lib/engine/model/exchange'
import { ANSWER_SIDE, BOTH_SIDES, colons, cut, lines, lower, record, SUMMARY, type Clothes } from './clothes'
import type { Call } from './exchange'
import { elixir, printR, python, ruby, varDump } from './notations'

const js = (value: unknown) => inspect(value, { depth: 12, breakLength: 100 })
const failed = (id: string, tells: Clothes['tells'], render: (call: Call) => string, cuts = false): Clothes => ({
  id,
  tells,
  failuresOnly: true,
  cuts,
  render,
})
const tuples = (headers: readonly Header[]) => headers.map(([n, v]) => `{"${n}", ${elixir(v)}}`).join(', ')
const pascal = (reason: string) => reason.replaceAll(' ', '')
const side = (status: number) => (status >= 500 ? 'Server' : 'Client')

/** Failures as libraries report them. */
export const EXCEPTIONS: readonly Clothes[] = [
  failed('axios error as JSON', ['place', 'status', 'given'], (c) =>
    JSON.stringify(
      {
        message: `Request failed with status code ${c.status}`,
        name: 'AxiosError',
        stack:
          `AxiosError: Request failed with status code ${c.status}\n` +
          '    at settle (/app/node_modules/axios/lib/core/settle.js:19:12)',
        config: { headers: Object.fromEntries(c.headers), method: c.method.toLowerCase(), url: c.url, timeout: 0 },
        code: 'ERR_BAD_REQUEST',
        status: c.status,
      },
      null,
      2,
    ),
  ),
  failed('printed parts of an axios error', ANSWER_SIDE, (c) =>
    lines(
      'if (error.response) { console.log(error.response.data, error.response.status, error.response.headers) }',
      `${c.json ? js(c.json) : c.answer} ${c.status} ${js(record(c.answerHeaders))}`,
      `url: ${c.url}`,
    ),
  ),
  failed('SuperAgent error', SUMMARY, (c) =>
    lines(
      `Error: ${c.reason}`,
      '    at Request.callback (/app/node_modules/superagent/lib/node/index.js:905:15)',
      `  status: ${c.status},`,
      `  response: Response { req: ClientRequest { method: '${c.method}', url: '${c.url}' },`,
      `    text: ${js(c.answer)}, statusCode: ${c.status} }`,
    ),
  ),
  failed('undici ResponseStatusCodeError', SUMMARY, (c) =>
    lines(
      `ResponseStatusCodeError: Response status code ${c.status}: ${c.reason}`,
      '    at getResolveErrorBodyCallback (/app/node_modules/undici/lib/api/util.js:20:16) {',
      `  code: 'UND_ERR_RESPONSE_STATUS_CODE', status: ${c.status}, statusCode: ${c.status},`,
      `  body: ${c.json ? js(c.json) : js(c.answer)}`,
      `} ${c.method} ${c.url}`,
    ),
  ),
  failed('requests exception with a printed body', SUMMARY, (c) =>
    lines(
      'Traceback (most recent call last):',
      '  File "/srv/jobs/notify.py", line 204, in run',
      '    resp.raise_for_status()',
      `requests.exceptions.HTTPError: ${c.status} ${side(c.status)} Error: ${c.reason} for url: ${c.url}`,
      c.json ? python(c.json) : python(c.answer),
    ),
  ),
  failed('httpx exception', SUMMARY, (c) =>
    lines(
      `httpx.HTTPStatusError: ${side(c.status)} error '${c.status} ${c.reason}' for url '${c.url}'`,
      `For more information check: https://developer.mozilla.org/en-US/docs/Web/HTTP/Status/${c.status}`,
      `>>> e.response.text`,
      python(c.answer),
    ),
  ),
  failed('aiohttp exception', SUMMARY, (c) =>
    lines(
      `aiohttp.client_exceptions.ClientResponseError: ${c.status}, message='${c.reason}', url=URL('${c.url}')`,
      `body: ${c.answer}`,
    ),
  ),
  failed('urllib exception', SUMMARY, (c) =>
    lines(
      `  File "/usr/lib/python3.12/urllib/request.py", line 639, in http_error_default`,
      '    raise HTTPError(req.full_url, code, msg, hdrs, fp)',
      `urllib.error.HTTPError: HTTP Error ${c.status}: ${c.reason}`,
      `print(e.url, e.read()) -> ${c.url} b${python(c.answer)}`,
    ),
  ),
  failed(
    'Guzzle exception',
    SUMMARY,
    (c) => {
      const said = `\`${c.method} ${c.url}\` resulted in a \`${c.status} ${c.reason}\` response:\n${cut(c.answer)}`
      return lines(
        `In RequestException.php line 113:`,
        ``,
        `  ${side(c.status)} error: ${said}`,
        '',
        '#0 /app/vendor/guzzlehttp/guzzle/src/Middleware.php(72): GuzzleHttp\\Exception\\RequestException::create()',
      )
    },
    true,
  ),
  failed('Symfony HttpClient exception', ['place', 'status'], (c) =>
    lines(
      `Symfony\\Component\\HttpClient\\Exception\\${side(c.status)}Exception: ` +
        `HTTP/2 ${c.status}  returned for "${c.url}".`,
      'at /app/vendor/symfony/http-client/Response/CommonResponseTrait.php:168',
    ),
  ),
  {
    id: 'print_r of a PHP client',
    tells: ANSWER_SIDE,
    render: (c) =>
      printR({
        url: c.url,
        http_code: c.status,
        response_headers: record(c.answerHeaders),
        response: c.json ?? c.answer,
      }),
  },
  {
    id: 'var_dump of a PHP client',
    tells: ANSWER_SIDE,
    render: (c) => varDump({ url: c.url, http_code: c.status, headers: record(c.answerHeaders), body: c.answer }),
  },
  failed('Faraday error', ANSWER_SIDE, (c) =>
    lines(
      `Faraday::${c.status === 401 ? 'UnauthorizedError' : 'ClientError'}: ` +
        `the server responded with status ${c.status} for ${c.method} ${c.url}`,
      `e.response => ${ruby({ status: c.status, headers: record(c.answerHeaders), body: c.answer })}`,
    ),
  ),
  failed('HTTParty', SUMMARY, (c) =>
    lines(
      `irb(main):004:0> r = HTTParty.${c.method.toLowerCase()}("${c.url}", headers: h)`,
      `=> #<HTTParty::Response:0x2a0 parsed_response=${ruby(c.json ?? c.answer)}, ` +
        `@response=#<Net::HTTP${pascal(c.reason)} ${c.status} ${c.reason} readbody=true>>`,
    ),
  ),
  failed('WebClient exception', ['place', 'status'], (c) =>
    lines(
      `org.springframework.web.reactive.function.client.WebClientResponseException$${pascal(c.reason)}: ` +
        `${c.status} ${c.reason} from ${c.method} ${c.url}`,
      '\tat org.springframework.web.reactive.function.client.WebClientResponseException.create' +
        '(WebClientResponseException.java:309)',
      '\tSuppressed: The stacktrace has been enhanced by Reactor, refer to additional information below:',
    ),
  ),
  failed('Feign exception', SUMMARY, (c) =>
    lines(
      `feign.FeignException$${pascal(c.reason)}: [${c.status} ${c.reason}] during ` +
        `[${c.method}] to [${c.url}] [Api#call(String)]: [${c.answer}]`,
      '\tat feign.codec.ErrorDecoder$Default.decode(ErrorDecoder.java:103)',
      '\tat feign.InvocationContext.decodeError(InvocationContext.java:126)',
    ),
  ),
  failed('java.net.http', SUMMARY, (c) =>
    lines(
      `response = (${c.method} ${c.url}) ${c.status}`,
      `response.body() = ${c.answer}`,
      'Exception in thread "main" java.lang.IllegalStateException: unexpected answer',
      '\tat com.plover.Main.main(Main.java:503)',
    ),
  ),
  failed('.NET HttpRequestException', SUMMARY, (c) =>
    lines(
      `${c.method} ${c.url}`,
      `System.Net.Http.HttpRequestException: Response status code does not indicate success: ` +
        `${c.status} (${c.reason}).`,
      '   at System.Net.Http.HttpResponseMessage.EnsureSuccessStatusCode()',
      '   at Plover.Notifier.SendAsync() in C:\\src\\Notifier.cs:line 250',
      `body: ${c.answer}`,
    ),
  ),
  failed('RestSharp', ['place', 'status', 'challenge', 'answer'], (c) =>
    lines(
      `response.ResponseUri: ${c.url}`,
      `response.StatusCode: ${pascal(c.reason)} (${c.status})`,
      `response.Content: "${c.answer.replaceAll('"', '\\"')}"`,
      `response.Headers: ${c.answerHeaders.map(([n, v]) => `${n}=${v}`).join('; ')}`,
    ),
  ),
  failed(
    'Go error',
    SUMMARY,
    (c) =>
      `2026/11/24 06:00:00 main.go:250: ${c.method} "${c.url}": ` +
      `got status ${c.status} ${c.reason}, want 200: ${c.answer}`,
  ),
  {
    id: 'Go response with %+v',
    tells: ['status', 'challenge', 'headers', 'answer', 'place'],
    render: (c) =>
      lines(
        `url=${c.url}`,
        `&{Status:${c.status} ${c.reason} StatusCode:${c.status} Proto:HTTP/2.0 ` +
          `Header:map[${c.answerHeaders.map(([n, v]) => `${n}:[${v}]`).join(' ')}] Body:{cs:0xc0001 } ` +
          `ContentLength:${c.answer.length} Close:false}`,
        c.answer,
      ),
  },
  failed('Elixir Tesla environment', BOTH_SIDES, (c) =>
    lines(
      `{:ok,`,
      ` %Tesla.Env{`,
      `   method: :${c.method.toLowerCase()},`,
      `   url: "${c.url}",`,
      `   headers: [${
        record(c.answerHeaders) &&
        Object.entries(record(c.answerHeaders))
          .map(([n, v]) => `{"${n}", ${elixir(v)}}`)
          .join(', ')
      }],`,
      `   body: ${c.json ? elixir(c.json) : elixir(c.answer)},`,
      `   status: ${c.status},`,
      `   opts: [req_headers: [${tuples(c.headers)}]]`,
      ` }}`,
    ),
  ),
  failed(
    'Rust reqwest',
    ['place', 'status'],
    (c) =>
      `Error: reqwest::Error { kind: Status(${c.status}, None), url: "${c.url}" } ` +
      `HTTP status ${side(c.status).toLowerCase()} error (${c.status} ${c.reason}) for url (${c.url})`,
  ),
  failed('Dart Dio', SUMMARY, (c) =>
    lines(
      `DioException [bad response]: This exception was thrown because the response has a status code ` +
        `of ${c.status} and RequestOptions.validateStatus was configured to throw for this status code.`,
      `uri: ${c.url}`,
      `statusCode: ${c.status}`,
      `Response Text: ${c.answer}`,
    ),
  ),
  failed('Swift Alamofire', ['place', 'status', 'answer'], (c) =>
    lines(
      `[Request]: ${c.method} ${c.url}`,
      `[Response]: [Status Code]: ${c.status}`,
      `[Body]: ${c.answer}`,
      `[Result]: failure(Alamofire.AFError.responseValidationFailed(reason: ` +
        `Alamofire.AFError.ResponseValidationFailureReason.unacceptableStatusCode(code: ${c.status})))`,
    ),
  ),
  failed('Invoke-RestMethod of PowerShell 7', SUMMARY, (c) =>
    lines(
      `PS> Invoke-RestMethod -Uri "${c.url}" -Method ${c.method} -Headers $headers`,
      `Invoke-RestMethod: ${c.json ? JSON.stringify(c.json, null, 2) : c.answer}`,
      `$Error[0].Exception.Response.StatusCode.value__ : ${c.status}`,
    ),
  ),
  failed('Ansible uri module', ANSWER_SIDE, (c) => {
    const result = {
      changed: false,
      ...Object.fromEntries(lower(c.answerHeaders).map(([name, value]) => [name.replaceAll('-', '_'), value])),
      content: c.answer,
      msg: `Status code was ${c.status} and not [200]: HTTP Error ${c.status}: ${c.reason}`,
      status: c.status,
      url: c.url,
    }
    return `fatal: [web1]: FAILED! => ${JSON.stringify(result)}`
  }),
  failed('Terraform plugin', SUMMARY, (c) =>
    lines(
      '╷',
      `│ Error: unexpected response: ${c.method} ${c.url} ExpectedOneOf=[200 202 204] Got=${c.status}`,
      `│ `,
      ...(c.json ? JSON.stringify(c.json, null, 2) : c.answer).split('\n').map((one) => `│ ${one}`),
      '│ ',
      '│   on main.tf line 250, in resource "plover" "x":',
      '╵',
    ),
  ),
  {
    id: 'headers and body one after the other',
    tells: ['status', 'challenge', 'answer', 'headers', 'place'],
    render: (c) =>
      lines(`I call ${c.url} with ${c.method}.`, '', `${c.status} ${c.reason}`, colons(c.answerHeaders), '', c.answer),
  },
]
