import type { Product } from '@/lib/engine/model/product'
import { hostsOf } from '@/lib/engine/simulator/routes'
import type { AnswerRequest, SimulatedVendor } from '@/lib/engine/model/simulation'
import { products, tokenEndpoint } from '../products'
import { applicationApi } from './application-api'
import { authServer } from './auth-server'
import { projectApi } from './project-api'
import { ACCEPTED } from './scenarios/accepted'
import { ACCOUNT } from './scenarios/account'
import { CREDENTIAL } from './scenarios/credential'
import { ECHO } from './scenarios/echo'
import { INPUT, LINE_BREAK } from './scenarios/input'
import { PLACE } from './scenarios/place'
import { TRANSPORT } from './scenarios/transport'
import { xmsApi } from './xms-api'

function answerFor({ id, credentialSet }: Product): AnswerRequest | null {
  if (credentialSet === 'project') return (request, now) => projectApi(request, now, id)
  if (credentialSet === 'sms-service-plan') return xmsApi
  if (id === 'in-app-calling') return null
  return (request, now) => applicationApi(request, now, id === 'verification' ? 'verification' : 'voice')
}

/** Sinch's part of the simulated world: the hosts of its products, the token endpoint and its aliases. */
export const simulator: SimulatedVendor = {
  hosts: new Map<string, AnswerRequest>([
    ...products.flatMap((p) => {
      const answer = answerFor(p)
      return answer ? hostsOf(p).map((host): [string, AnswerRequest] => [host, answer]) : []
    }),
    ...[tokenEndpoint.host, 'us.auth.sinch.com', 'eu.auth.sinch.com'].map((host): [string, AnswerRequest] => [
      host,
      authServer,
    ]),
  ]),
  scenarios: {
    flagship: [LINE_BREAK],
    input: INPUT,
    credential: CREDENTIAL,
    place: PLACE,
    account: ACCOUNT,
    accepted: ACCEPTED,
    transport: TRANSPORT,
    echo: ECHO,
  },
}
