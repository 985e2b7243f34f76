import { describe, expect, it } from 'vitest'
import type { RawResponse } from '@/lib/engine/model/exchange'
import { signRequest } from '@/lib/vendors/sinch/auth/signed-request'
import { applicationNamed, keyNamed, PROJECTS } from '@/lib/vendors/sinch/simulator/world'
import { fakeApplicationSecret, fakeKeySecret } from '@/lib/vendors/sinch/simulator/fake'
import { basic, difference, requestOf, simulated, tried } from './tried.fixture'

const atlas = keyNamed('atlas')
const app = applicationNamed('atlas-calls')
const read = `https://numbers.api.sinch.com/v1/projects/${PROJECTS.atlas.id}/activeNumbers?regionCode=US&type=LOCAL`
const call = (secret: string, user = atlas.id, url = read) => requestOf({ url, headers: [basic(user, secret)] })
const secret = difference({ in: 'secret' }, 'secret')
const user = difference({ in: 'user' }, 'username')
const working = call(atlas.secret)

const answer = (status: number, body = '{}'): RawResponse => ({
  kind: 'response',
  status,
  headers: [['Content-Type', 'application/json']],
  body,
  truncated: false,
  ms: 1,
  phases: {},
})

/** A callout of the application, signed two hours ago: it is posted, so it is never repeated. */
function callout(applicationSecret: string, stampName = 'x-timestamp') {
  const parts = {
    method: 'POST',
    path: '/calling/v1/callouts',
    contentType: 'application/json',
    body: '{"method":"ttsCallout"}',
    timestamp: '2026-11-29T10:00:00Z',
  }
  const signed = signRequest({ ...parts, applicationKey: app.key, applicationSecret })
  return requestOf({
    method: 'POST',
    url: `https://calling.api.sinch.com${parts.path}`,
    headers: signed.headers.map(([name, value]) => [name === 'x-timestamp' ? stampName : name, value]),
    body: parts.body,
  })
}

describe('signed calls', () => {
  const signature = difference({ in: 'signature' }, 'signature', 'likely')
  const stamp = difference({ in: 'timestamp' }, 'timestamp-name', 'certain')
  const other = fakeApplicationSecret('another')

  it('are signed anew for the call that stands in, where the secret was entered', async () => {
    const surroundings = simulated()
    const { trial, decisive, report } = await tried(
      callout(app.secret),
      callout(other),
      [signature],
      surroundings,
      app.secret,
    )
    expect(trial).toMatchObject({ result: 'found', calls: 4 })
    expect(decisive).toEqual(['signature'])
    expect(new Set(surroundings.sent.map((s) => `${s.method} ${s.host}${s.path}`))).toEqual(
      new Set(['GET callingapi.sinch.com/v1/configuration/numbers']),
    )
    expect(JSON.stringify(report)).not.toContain(app.secret)
  })

  it('keep the name of their timestamp, right or wrong', async () => {
    const { trial, decisive } = await tried(
      callout(app.secret),
      callout(app.secret, 'timestamp'),
      [stamp],
      simulated(),
      app.secret,
    )
    expect(trial.result).toBe('found')
    expect(decisive).toEqual(['timestamp'])
  })

  it('are both refused without it, and the time is named as the reason', async () => {
    const { trial } = await tried(callout(app.secret), callout(other), [signature])
    expect(trial).toMatchObject({ result: 'both-fail', calls: 2 })
    expect(trial.means.join(' ')).toContain('timestamp is 2 h old')
  })
})

describe('a trial of two calls', () => {
  it('finds one byte, in four calls: both ends, the failing one again, the control', async () => {
    const surroundings = simulated()
    const { trial, decisive, report } = await tried(working, call(`${atlas.secret}\n`), [secret], surroundings)
    expect(trial).toMatchObject({ result: 'found', calls: 4, headline: 'This one byte makes it work' })
    expect(decisive).toEqual(['secret'])
    expect(report).toMatchObject({ kind: 'comparison', verdict: 'rejected', product: 'numbers' })
    expect(trial.proof).toEqual({
      change: 'The secret: as in the call that works',
      before: 'trial:fails',
      after: 'trial:works',
    })
    expect(surroundings.sent.map((s) => `${s.method} ${s.host}`)).toEqual(Array(4).fill('GET numbers.api.sinch.com'))
  })

  it('finds two that are needed together and leaves out what is not', async () => {
    const failing = requestOf({
      url: read,
      headers: [basic(keyNamed('borealis').id, 'not the secret'), ['X-Custom', '1'], ['Content-Type', 'text/plain']],
    })
    const differences = [
      secret,
      user,
      difference({ in: 'content-type' }, 'content-type', 'possible'),
      difference({ in: 'header', name: 'x-custom' }, 'header-value', 'possible'),
    ]
    const { trial, decisive } = await tried(working, failing, differences)
    expect(trial).toMatchObject({ result: 'found', headline: 'These two together make it work' })
    expect(decisive).toEqual(['secret', 'user'])
    expect(trial.calls).toBeLessThanOrEqual(9)
  })

  it('proves nothing of one where something that is not told is needed with it', async () => {
    const elsewhere = read.replace(PROJECTS.atlas.id, PROJECTS.borealis.id)
    const failing = call(fakeKeySecret('another'), atlas.id, elsewhere)
    const project = difference({ in: 'path-field', field: 'projectId' }, 'project-id')
    const { trial, decisive } = await tried(working, failing, [project])
    expect(trial.result).toBe('stopped')
    expect(decisive).toEqual([])
  })

  it('shows no value of either side', async () => {
    const { report } = await tried(working, call(`${atlas.secret} `), [secret])
    expect(JSON.stringify(report)).not.toContain(atlas.secret)
  })

  it('says that both fail now, and that both work now', async () => {
    const fail = await tried(call(fakeKeySecret('gone')), call('nobody’s'.replace('’', '')), [secret])
    expect(fail.trial).toMatchObject({ result: 'both-fail', calls: 2 })
    const sent = requestOf({
      method: 'POST',
      url: read.replace('activeNumbers', 'other'),
      headers: [basic(atlas.id, atlas.secret)],
    })
    const work = await tried(working, sent, [
      difference({ in: 'path' }, 'path'),
      difference({ in: 'method' }, 'method'),
    ])
    expect(work.trial).toMatchObject({ result: 'both-work', calls: 3 })
    expect(work.trial.means.join(' ')).toContain('The address')
  })

  it('says none where both send the same', async () => {
    const { trial } = await tried(working, call(atlas.secret), [])
    expect(trial).toMatchObject({ result: 'none', calls: 3, headline: 'None of these: both work now' })
    const refused = await tried(call('wrong secret'), call('wrong secret'), [])
    expect(refused.trial).toMatchObject({ result: 'none', headline: 'None of these: both fail now' })
  })

  it('stops at a 429 and sends nothing more', async () => {
    const surroundings = simulated((_, count) => (count === 2 ? answer(429) : null))
    const { trial, report } = await tried(working, call('wrong secret'), [secret], surroundings)
    expect(trial).toMatchObject({ result: 'stopped', calls: 2, headline: 'Stopped at a 429' })
    expect(surroundings.sent).toHaveLength(2)
    expect(report.verdict).toBe('undecided')
  })

  it('takes a fault of the vendor for neither a refusal nor an acceptance', async () => {
    const { trial } = await tried(
      working,
      call('wrong secret'),
      [secret],
      simulated(() => answer(503)),
    )
    expect(trial).toMatchObject({ result: 'stopped', calls: 2 })
    const once = simulated((_, count) => (count === 1 ? answer(502) : null))
    expect((await tried(working, call('wrong secret'), [secret], once)).trial).toMatchObject({
      result: 'found',
      calls: 5,
    })
  })

  it('proves nothing where a wrong secret is let through too', async () => {
    const surroundings = simulated((_, count) =>
      count === 1 || count === 3 ? answer(401) : answer(200, '{"activeNumbers":[]}'),
    )
    const { trial } = await tried(working, call('wrong secret'), [secret], surroundings)
    expect(trial).toMatchObject({ result: 'stopped', proof: null, calls: 4 })
    expect(trial.headline).toContain('a wrong secret was not refused')
  })

  it('proves nothing where the failing call is accepted later', async () => {
    const surroundings = simulated((_, count) => (count === 1 ? answer(401) : answer(200, '{"activeNumbers":[]}')))
    const { trial } = await tried(working, call('wrong secret'), [secret], surroundings)
    expect(trial).toMatchObject({ result: 'stopped', headline: 'The answers changed while it was tried' })
  })

  it('repeats the token exchange where both calls are one', async () => {
    const exchange = (body: string, type: string) =>
      requestOf({
        method: 'POST',
        url: 'https://auth.sinch.com/oauth2/token',
        headers: [basic(atlas.id, atlas.secret), ['Content-Type', type]],
        body,
      })
    const form = 'application/x-www-form-urlencoded'
    const { trial, decisive, report } = await tried(
      exchange('grant_type=client_credentials', form),
      exchange('{"grant_type":"client_credentials"}', 'application/json'),
      [difference({ in: 'body' }, 'form-or-json'), difference({ in: 'content-type' }, 'content-type')],
    )
    expect(trial).toMatchObject({ result: 'found', calls: 6 })
    expect(decisive).toEqual(['body', 'content-type'])
    expect(report.sideEffects.tokens).toBe(6)
  })
})
