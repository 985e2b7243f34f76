import { signingKinds } from './signing/kinds'
import { bodyShapes } from './body-shapes'
import { credentialSets } from './credential-sets'
import { credentials } from './credentials'
import { defineVendor } from '@/lib/engine/model/vendor'
import { diagnoses, diagnosisDetails } from './diagnoses'
import { fields, regionAliases } from './fields'
import { headers } from './headers'
import { imports } from './imports'
import { guide } from './guide'
import { namedHosts, publicHosts } from './hosts'
import { pastes } from './pastes'
import { pathWords } from './path-words'
import { publishedValues, secretShapes } from './secrets'
import { challenges } from './challenges'
import { schemes } from './schemes'
import { products } from './products'
import { callbackPhrases } from './callback-phrases'
import { libraryTraces } from './library-traces'
import { rules } from './rules'
import { phrases } from './rules/phrases'
import { sdks } from './sdks'
import { soughtTerms } from './sought-terms'
import { sources } from './sources'
import { statusPhrases } from './status-phrases'

export const mailgun = defineVendor({
  id: 'mailgun',
  name: 'Mailgun',
  domains: ['mailgun.net', 'mailgun.org', 'mailgun.com'],
  retiredHosts: ['.mailgun.org'],
  namedHosts,
  onceInPath: ['messages'],
  products,
  credentialSets,
  schemes,
  challenges,
  bodyShapes,
  diagnoses,
  diagnosisDetails,
  fields,
  headers,
  credentials,
  imports,
  publicHosts,
  pathWords,
  pastes,
  secretShapes,
  publishedValues,
  regionAliases,
  signingKinds,
  libraryTraces,
  callbackPhrases,
  rules,
  phrases,
  simulator: async () => (await import('./simulator')).simulator,
  examples: async () => (await import('./rules/examples')).examples,
  sdks,
  statusPhrases,
  guide,
  soughtTerms,
  sources,
})
