import { signingKinds } from './signing/kinds'
import { PUBLISHED_EXAMPLES } from './signing/published'
import { bodyShapes } from './bodies'
import { credentialSets } from './credential-sets'
import { credentials } from './credentials'
import { defineVendor } from '@/lib/engine/model/vendor'
import { domains, neutralHostLabels, onceInPath, publicHosts, retiredHosts } from './hosts'
import { diagnoses, diagnosisDetails } from './diagnoses'
import { fields, regionAliases } from './fields'
import { namedHosts } from './named-hosts'
import { headers } from './headers'
import { imports } from './imports'
import { guide } from './guide'
import { pastes } from './pastes'
import { pathWords } from './path-words'
import { publishedValues, secretShapes } from './secrets'
import { challenges } from './challenges'
import { schemes } from './schemes'
import { products, tokenEndpoint } from './products'
import { callbackPhrases } from './callback-phrases'
import { libraryTraces } from './library-traces'
import { rules } from './rules'
import { phrases } from './rules/phrases'
import { sdks } from './sdks'
import { trials } from './trials'
import { soughtTerms } from './sought-terms'
import { sources } from './sources'

export const sinch = defineVendor({
  id: 'sinch',
  name: 'Sinch',
  domains,
  neutralHostLabels,
  retiredHosts,
  namedHosts,
  onceInPath,
  tokenEndpoint,
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
  faultyExamples: PUBLISHED_EXAMPLES,
  libraryTraces,
  callbackPhrases,
  rules,
  phrases,
  simulator: async () => (await import('./simulator')).simulator,
  examples: async () => (await import('./rules/examples')).examples,
  sdks,
  guide,
  trials,
  soughtTerms,
  sources,
})
