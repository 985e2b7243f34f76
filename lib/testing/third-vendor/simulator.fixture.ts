import { digits, WORD } from '@/lib/engine/simulator/fake'
import { presentedBy } from '@/lib/engine/simulator/presented'
import { json, pathOnly, type SimRequest, type SimResponse } from '@/lib/engine/simulator/wire'
import type { SimulatedVendor } from '@/lib/engine/model/simulation'

/** The simulated part of the vendor that does not exist: one account in the south, with a live key. */

const ACCOUNT = 'PLANTEDS'
const live = `pk_${WORD.toLowerCase()}${digits('parcel', 17)}`
const sandbox = live.replace('pk_', 'pk_test_')
const revoked = `pk_${WORD.toLowerCase()}${digits('revoked', 17)}`

const refuse = (status: number, code: string, message: string) => json(status, { code, message })

function answer(request: SimRequest): SimResponse {
  const presented = presentedBy(request)
  const key = presented.kind === 'other' && presented.scheme === 'parcel-key' ? presented.key : ''
  if (key === revoked) return refuse(401, 'KEY_REVOKED', 'This key was revoked.')
  if (key !== live) return refuse(401, 'UNKNOWN_KEY', 'The key is not known.')
  if (request.host.startsWith('north.')) return refuse(404, 'NO_SUCH_ACCOUNT', 'The account is not here.')
  const path = pathOnly(request.path)
  if (path === `/v1/accounts/${ACCOUNT}/labels`) return json(200, { labels: [{ id: 'L1' }] })
  if (path === `/v1/accounts/${ACCOUNT}/parcels`) return json(200, { parcels: [{ id: 'P1' }] })
  return refuse(404, 'NO_SUCH_ACCOUNT', 'The account is not here.')
}

const labels = { product: 'parcel-labels', region: 'global' } as const

export const simulator: SimulatedVendor = {
  hosts: new Map(['labels', 'north.tracking', 'south.tracking'].map((name) => [`${name}.parcelworks.example`, answer])),
  scenarios: {
    accepted: [
      {
        ...labels,
        id: 'parcel-good',
        title: 'A parcel key that works',
        credentials: { parcelAccount: ACCOUNT, parcelKey: live },
        expect: ['credentials-accepted'],
        verdict: 'accepted',
        answers: { 'parcel-key': 200 },
      },
    ],
    credential: [
      {
        ...labels,
        id: 'parcel-sandbox-key',
        title: 'A sandbox key',
        credentials: { parcelAccount: ACCOUNT, parcelKey: sandbox },
        expect: ['wrong-key-type'],
        verdict: 'rejected',
        proven: 'wrong-key-type',
        answers: { 'parcel-key': 401 },
      },
      {
        ...labels,
        id: 'parcel-revoked-key',
        title: 'A revoked key',
        credentials: { parcelAccount: ACCOUNT, parcelKey: revoked },
        expect: ['credentials-rejected'],
        verdict: 'rejected',
        answers: { 'parcel-key': 401 },
      },
    ],
    input: [
      {
        ...labels,
        id: 'parcel-line-break',
        title: 'A line break after the parcel key',
        credentials: { parcelAccount: ACCOUNT, parcelKey: `"${live}"` },
        expect: ['credential-quoted'],
        verdict: 'rejected',
        proven: 'credential-quoted',
        answers: { 'parcel-key': 401 },
      },
    ],
    place: [
      {
        id: 'parcel-south-on-north',
        title: 'An account of the south on the host of the north',
        product: 'parcel-tracking',
        region: 'north',
        credentials: { parcelAccount: ACCOUNT, parcelKey: live },
        expect: ['wrong-region'],
        verdict: 'accepted',
        proven: 'wrong-region',
        answers: { 'parcel-key': 404 },
      },
    ],
  },
}
