import { findRoute, sampleRoutes, type Route, type RouteMatch, type SampleEntries } from '@/lib/engine/simulator/routes'
import { products } from '../products'

/** One entry for each list: the members that the vendor's SDK models name. */
const ENTRIES: SampleEntries = {
  conversation: {
    entry: {
      id: '01FA4E00000000000000000001',
      display_name: 'Simulated app',
      conversation_metadata_report_view: 'NONE',
    },
  },
  'template-management': { entry: { id: '01FA4E00000000000000000002', description: 'Simulated template', version: 1 } },
  numbers: {
    entry: {
      phoneNumber: '+12025550123',
      projectId: '',
      displayName: 'Simulated number',
      regionCode: 'US',
      type: 'LOCAL',
      capability: ['SMS', 'VOICE'],
    },
    total: 'totalSize',
  },
  fax: { entry: { id: '01FA4E00000000000000000003', name: 'Simulated fax service' }, total: 'totalItems' },
  est: {
    entry: { id: '01FA4E00000000000000000004', name: 'Simulated trunk', hostName: 'simulated' },
    total: 'totalItems',
  },
  voice: { entry: { number: '+12025550124', applicationkey: '', capability: 'voice' } },
  'sms-service-plan': { entry: { id: '01FA4E00000000000000000005', name: 'Simulated group', size: 0 }, total: 'count' },
}

/** Verification's sample asks for what cannot exist, so nothing answers it. */
const listed = products.filter((p) => p.id !== 'verification')

const ROUTES: readonly Route[] = [
  ...sampleRoutes(listed, ENTRIES),
  // beyond the samples: what the SDKs and the permission checks ask for
  {
    host: 'numbers.api.sinch.com',
    product: 'numbers',
    template: '/v1/projects/{projectId}/availableRegions',
    answer: { availableRegions: [{ regionCode: 'US', regionName: 'United States', types: ['LOCAL'] }] },
  },
]

/** The read that a path names on a host, with its placeholders. */
export const routeOf = (host: string, path: string): RouteMatch | null => findRoute(ROUTES, host, path)
