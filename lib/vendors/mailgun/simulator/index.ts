import type { SimulatedVendor } from '@/lib/engine/model/simulation'
import { hostsOf } from '@/lib/engine/simulator/routes'
import { apiProducts } from '../products'
import { mailgunApi } from './api'
import { authenticate, mailHosts } from './mail'
import { FLAWED_MAIL } from './mail-scenarios'
import { SCENARIOS } from './scenarios'

/** Mailgun's part of the simulated world. */
export const simulator: SimulatedVendor = {
  hosts: new Map(apiProducts.flatMap(hostsOf).map((host) => [host, mailgunApi])),
  mail: { hosts: mailHosts, authenticate, flawed: FLAWED_MAIL },
  scenarios: SCENARIOS,
}
