import type { Rule } from '../../model/rule'
import { atVendor, match, spoken } from './conditions'
import { wording } from './phrases'

/** Names of regions in prose. */
const CODE = /EU|US|BR|AU|CA/
const RESOURCE = /account|domain|app|region|project/
const SERVER = /host|endpoint|base url|server|region/

/** What is created in a region and stays there. */
const CREATED = '(?:[Dd]omain|[Aa]pp|[Aa]ccount|[Pp]lan|[Pp]roject|[Ss]ervice)'

/** The words that tell that something lies in a region; null where there are none. */
function toldIn({ code, label }: { readonly code: string; readonly label: string }, text: string): string | null {
  const names = [code.toUpperCase(), label].map((name) => name.replace(/[^\p{L}\p{N} ]/gu, String.raw`\$&`))
  const verb = '(?:is|lives|was (?:created|made)|is hosted) (?:in|on) (?:the )?'
  return new RegExp(`\\b${CREATED} ${verb}(?:${names.join('|')})\\b`).exec(text.slice(0, 65_536))?.[0] ?? null
}

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
  {
    id: 'told-in-another-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) => {
      const { hostFacts, product, status } = one.facts
      if (!hostFacts?.region || !product || seen.source !== 'paste' || (status !== null && status < 400)) return null
      const others = seen.catalogue.product(product).regions.filter(({ code }) => code !== hostFacts.region)
      // who names the host of the other region has tried it
      const told = others.filter(({ host }) => !seen.text.includes(host)).map((region) => toldIn(region, seen.text))
      const said = told.find((line) => line !== null)
      return said ? match('likely', one, { 'it says': said, region: hostFacts.region }) : null
    },
  },
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
