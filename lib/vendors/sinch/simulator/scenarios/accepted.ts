import type { Credentials, Scenario } from '@/lib/engine/simulator/scenario'
import { products } from '../../products'
import { applicationNamed, keyNamed, planNamed } from '../world'
import { applicationKey, planToken, projectKey } from './credentials'

type SinchProduct = (typeof products)[number]

const credentialsFor = ({ credentialSet }: SinchProduct): Credentials => {
  if (credentialSet === 'project') return projectKey(keyNamed('atlas'))
  if (credentialSet === 'sms-service-plan') return planToken(planNamed('plan-us'))
  return applicationKey(applicationNamed('atlas-calls'))
}

const answersFor = ({ id, credentialSet }: SinchProduct): Scenario['answers'] => {
  if (id === 'sms-project') return { token: 200, oauth2: 200 }
  if (credentialSet === 'project') return { token: 200, oauth2: 200, basic: 200 }
  if (credentialSet === 'sms-service-plan') return { 'static-bearer': 200 }
  // Verification proves a key with a 404: the random verification cannot exist
  return id === 'verification' ? { signed: 404, basic: 404 } : { signed: 200, basic: 200 }
}

/** Keys that work, one for each product. */
export const ACCEPTED: readonly Scenario[] = products.map((product) => ({
  id: `good-${product.id}`,
  title: `A key that works: ${product.name}`,
  product: product.id,
  region: product.regions[0].code,
  credentials: {
    ...credentialsFor(product),
    ...(product.id === 'in-app-calling' ? { userId: 'simulated-user' } : {}),
  },
  expect: ['credentials-accepted'],
  verdict: 'accepted',
  answers: answersFor(product),
}))
