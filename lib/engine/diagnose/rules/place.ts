import type { Rule } from '../../model/rule'
import { atVendor, spoken } from './conditions'
import { wording } from './phrases'

/** Names of regions in prose. */
const CODE = /EU|US|BR|AU|CA/
const RESOURCE = /account|domain|app|region|project/
const SERVER = /host|endpoint|base url|server|region/

/** Region and identifiers: the right thing, named or sought in the wrong place. */
export const placeRules: readonly Rule[] = [
  spoken({
    id: 'region-named',
    diagnosis: 'wrong-region',
    basis: 'observed',
    confidence: 'likely',
    phrases: [
      {
        says: /(?:wrong|different|another|other|incorrect) region/i,
        hits: ['the app exists in another region', 'Wrong region for this domain', 'use a different region'],
      },
      {
        says: /region (?:mismatch|does not match|is not|not found|invalid)/i,
        hits: ['Error: region mismatch', 'region is not supported', 'region not found: fr'],
        misses: 'the region was set to eu',
      },
      {
        says: wording`${CODE} ${RESOURCE}[^\n]{0,60}${CODE} ${SERVER}`,
        hits: [
          'It is an EU domain but the client uses the US endpoint',
          'an EU account on the US base url',
          'US project, asked on the EU server',
          'the BR app was sought on the EU host',
          'an AU app in the EU region',
        ],
        misses: ['the EU endpoint answered', 'an app in the EU region'],
      },
      {
        says: /not (?:found|available|exist) in (?:this|the \w{2,6}) region/i,
        hits: ['App not found in this region', 'does not exist in the EU region'],
      },
    ],
  }),
  spoken({
    id: 'answer-names-wrong-id',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    confidence: 'likely',
    phrases: [
      {
        says: /(?:invalid|malformed|unknown|not a valid) (?:project|service ?plan|app|application|account)[ _]?id\b/i,
        hits: ['Invalid project id', 'malformed service plan id', 'abc is not a valid app_id', 'unknown account ID'],
        misses: 'invalid project identifier',
      },
      {
        says: /(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:not valid|invalid|malformed)/i,
        hits: ['The app id is invalid', 'service plan id is not valid', 'project_id malformed'],
        misses: 'project id is required',
      },
      {
        says: /(?:project|service ?plan|app)[ _]?id (?:is |must be |has )?(?:a uuid|an invalid format)/i,
        hits: ['project_id must be a UUID', 'service plan id has an invalid format'],
      },
    ],
    when: (one) => atVendor(one.facts) && one.facts.status !== 401 && one.facts.status !== null,
  }),
]
