// Speaks to the built app as its pages do, for benchmarks: actions, forms, support cases.
import { readFileSync } from 'node:fs'
import { Agent, request as httpRequest } from 'node:http'

/**
 * @typedef {{ readonly port: number }} App
 * @typedef {object} Answer
 * @property {number} status
 * @property {import('node:http').IncomingHttpHeaders} headers
 * @property {string} text
 * @typedef {Readonly<Record<string, string>>} Texts
 */

/**
 * @param {string} origin the public one of all instances that are spoken to
 * @param {{ readonly support?: { readonly product: string, readonly region: string } }} [options]
 */
export function createClient(origin, { support = { product: 'conversation', region: 'us' } } = {}) {
  // as many connections as there are followers: a browser has its own
  const agent = new Agent({ keepAlive: true, maxSockets: Infinity })

  /**
   * @param {App} app @param {string} method @param {string} path
   * @param {{ readonly headers?: Texts, readonly body?: string }} [what]
   * @returns {Promise<Answer>}
   */
  function send(app, method, path, { headers = {}, body } = {}) {
    return new Promise((resolve, reject) => {
      const host = new URL(origin).host
      const req = httpRequest(
        { host: '127.0.0.1', port: app.port, method, path, headers: { Host: host, ...headers }, agent },
        (res) => {
          let text = ''
          res.setEncoding('utf8')
          res.on('data', (chunk) => (text += chunk))
          res.on('end', () => resolve({ status: res.statusCode ?? 0, headers: res.headers, text }))
          res.on('error', reject)
        },
      )
      req.on('error', reject)
      req.end(body)
    })
  }

  /**
   * @param {App} app @param {string} path @param {string} action
   * @param {readonly unknown[]} args @param {Texts} [headers]
   */
  function act(app, path, action, args, headers = {}) {
    return send(app, 'POST', path, {
      headers: { 'Next-Action': action, Origin: origin, 'Content-Type': 'text/plain;charset=UTF-8', ...headers },
      body: JSON.stringify(args),
    })
  }

  /** @param {App} app @param {string} path @param {string} action @param {Texts} fields */
  function form(app, path, action, fields, cookie = '') {
    const boundary = 'bench'
    const part = (/** @type {string} */ name, /** @type {string} */ value) =>
      `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`
    const named = Object.entries(fields).map(([name, value]) => part(`_1_${name}`, value))
    return send(app, 'POST', path, {
      headers: {
        'Next-Action': action,
        Origin: origin,
        Cookie: cookie,
        'Content-Type': `multipart/form-data; boundary=${boundary}`,
      },
      body: `${named.join('')}${part('0', '["$undefined","$K1"]')}--${boundary}--\r\n`,
    })
  }

  /** Opens a case on one instance and joins it on another. @param {App} app @param {App} customers */
  async function openCase(app, customers, cookie = '') {
    const fields = { ...support, note: '', who: 'Bench' }
    const opened = await form(app, '/support', actionId('support', 'openCase'), fields, cookie)
    const casePath = String(opened.headers['x-action-redirect'] ?? opened.headers.location ?? '').split(';')[0] ?? ''
    const supporter = cookie || cookieOf(opened)
    const page = await send(app, 'GET', casePath, { headers: { Cookie: supporter } })
    const join = /data-case-link="[^"]*\/join\/([\w-]+)"/.exec(page.text)?.[1]
    if (!join) throw new Error(`no case was opened (${opened.status}, ${page.status})`)
    const joined = await form(customers, `/join/${join}`, actionId('join', 'join'), { link: join })
    const customer = cookieOf(joined)
    if (!customer) throw new Error(`nobody joined (${joined.status})`)
    return { link: casePath.split('/').at(-1) ?? '', join, supporter, customer, seen: new Map() }
  }

  return { send, act, form, openCase, close: () => agent.destroy() }
}

/** The id of an action of the build. @param {string} file of the folder in `app` @param {string} name */
export function actionId(file, name) {
  const { node } = JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8'))
  for (const [id, action] of Object.entries(node))
    if (action.filename === `app/${file}/actions.ts` && action.exportedName === name) return id
  throw new Error(`The build has no action ${name} in ${file}`)
}

/** @param {Answer} answer */
function cookieOf(answer) {
  return (answer.headers['set-cookie'] ?? []).map((c) => c.split(';')[0]).join('; ')
}
