import type { SimulatedVendor } from '@/lib/engine/model/simulation'
import { hostsOf } from '@/lib/engine/simulator/routes'
import { products } from '../products'
import { mailgunApi } from './api'
import { SCENARIOS } from './scenarios'

/** Mailgun's part of the simulated world. */
export const simulator: SimulatedVendor = {
  hosts: new Map(products.flatMap(hostsOf).map((host) => [host, mailgunApi])),
  scenarios: SCENARIOS,
}
