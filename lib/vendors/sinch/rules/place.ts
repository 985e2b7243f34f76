import type { Phrase } from '@/lib/engine/model/phrase'
import { anyOf, wording } from '@/lib/engine/diagnose/rules/phrases'
import type { Observed, Rule } from '@/lib/engine/model/rule'
import { atVendor, hasNotSucceeded, match, otherRegionHosts, says } from '@/lib/engine/diagnose/rules/conditions'
import { isXms } from './conditions'

const UUID = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const CONVERSATION_APP_IS_UUID = new RegExp(`/apps/${UUID}(?:/|$)`, 'i')

/** How some samples write the domain of a trunk; calls to it end in 404. */
const SAMPLE_SIP_DOMAIN = 'trunk.pstn.sinch.com'

/** What an answer says when the key belongs to a project other than the one in the path. */
const OTHER_PROJECT: readonly Phrase[] = [
  {
    says: /does not have (?:any )?access to (?:the )?(?:requested )?(?:projects?\/|project\b)/i,
    hits: [
      'Access key 0000 does not have access to projects/00000000-aaaa-4bbb-8ccc-000000000001.',
      'The client does not have any access to the requested project',
    ],
    misses: 'does not have access to this feature',
  },
  {
    says: /(?:key|token|client)[^\n]{0,60}(?:another|different|other|wrong) project/i,
    hits: ['The key belongs to another project', 'token was issued for a different project'],
  },
  {
    says: /not (?:a member|part) of (?:the )?project/i,
    hits: ['caller is not a member of the project', 'the resource is not part of project 1'],
  },
  { says: /project (?:id )?(?:mismatch|does not match)/i, hits: ['project mismatch', 'Project ID does not match'] },
  { says: /no access to (?:this )?project/i, hits: ['no access to this project', 'no access to project 1'] },
  { says: /requested project is not/i, hits: 'the requested project is not accessible with this key' },
]
const SPEAKS_OF_PROJECT = anyOf(OTHER_PROJECT)

const WORKS = /works?|worked|fine|ok|accepted|valid/
const FAILS = /fails?|failed|refused|rejected|unauthori[sz]ed|\b401\b|not/

/** One token that another product takes and a regional product refuses, as people tell it. */
const WORKS_ELSEWHERE: readonly Phrase[] = [
  {
    says: wording`\btoken\b[^\n]{0,60}\b${WORKS}\b[^\n]{1,60}\b${FAILS}\b[^\n]{0,30}\bconversations?\b`,
    hits: [
      'OAuth2 token works for Numbers but fails for Conversation',
      'the token is fine for SMS, 401 on Conversation',
    ],
    misses: 'the token fails for Conversation',
  },
]
const WORKS_BUT = anyOf(WORKS_ELSEWHERE)

/** Region, project and identifiers of projects, apps and service plans. */
export const placeRules: readonly Rule[] = [
  {
    id: 'call-to-the-sample-domain',
    diagnosis: 'wrong-host',
    basis: 'documented',
    across: ({ sip }) =>
      sip?.messages.some(({ uriHost }) => uriHost === SAMPLE_SIP_DOMAIN)
        ? {
            confidence: 'likely',
            observed: {
              'SIP domain': `${SAMPLE_SIP_DOMAIN} is no trunk: each has {hostName}.pstn.sinch.com of its own`,
            },
          }
        : null,
  },
  {
    id: 'told-to-work-elsewhere',
    // an app of these products lives in one region, while their keys work in all
    diagnosis: 'wrong-region',
    basis: 'inferred',
    says: 'undecided',
    phrases: WORKS_ELSEWHERE,
    across: (seen) => {
      const said = seen.source === 'paste' ? WORKS_BUT.exec(seen.text) : null
      return said ? { confidence: 'likely', observed: { 'It says': said[0].slice(0, 200) } } : null
    },
  },
  {
    id: 'app-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'documented',
    match: (one, seen) => {
      const { facts } = one
      const regional = facts.product === 'conversation' || facts.product === 'template-management'
      if (facts.status !== 404 || !regional || facts.body.form === 'html' || !atVendor(facts)) return null
      return match('likely', one, { region: facts.hostFacts?.region, 'exists also in': otherRegionHosts(one, seen) })
    },
  },
  {
    id: 'plan-not-in-this-region',
    diagnosis: 'wrong-region',
    basis: 'inferred',
    match: (one, seen) =>
      isXms(one.facts) &&
      (one.facts.status === 404 || one.facts.status === 401) &&
      one.facts.scheme !== null &&
      one.facts.hostFacts?.known !== false
        ? match(one.facts.status === 404 ? 'likely' : 'possible', one, {
            region: one.facts.hostFacts?.region,
            'exists also in': otherRegionHosts(one, seen),
          })
        : null,
  },
  {
    id: 'registry-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    phrases: OTHER_PROJECT,
    match: (one, seen) => {
      const denied = one.facts.body.code === 'permission-denied'
      const named = says(one, seen, SPEAKS_OF_PROJECT)
      return (denied || named) && atVendor(one.facts)
        ? match(named ? 'certain' : 'likely', one, { 'project in the path': projectIn(one) })
        : null
    },
  },
  {
    id: 'rpc-permission-denied',
    diagnosis: 'wrong-project',
    basis: 'inferred',
    match: (one) =>
      one.facts.body.code === 'PERMISSION_DENIED' && one.facts.credentialSet === 'project'
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'papi-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      one.facts.product === 'provisioning' && one.facts.status === 401 && one.facts.sent?.scheme !== null
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'porting-401-may-be-project',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      one.facts.host === 'porting.api.sinch.com' && one.facts.status === 401
        ? match('possible', one, { 'project in the path': projectIn(one) })
        : null,
  },
  {
    id: 'subproject-denied',
    diagnosis: 'wrong-project',
    basis: 'documented',
    match: (one) =>
      /^(?:subproject|access-?key)s?\.api\.sinch\.com$/.test(one.facts.host ?? '') && one.facts.status === 403
        ? match('likely', one)
        : null,
  },
  {
    id: 'uuid-as-conversation-app',
    diagnosis: 'wrong-identifier',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const inPath = one.facts.product === 'conversation' && CONVERSATION_APP_IS_UUID.test(one.facts.path ?? '')
      const inBody =
        one.facts.product === 'conversation' &&
        new RegExp(`"app_?id"\\s{0,4}:\\s{0,4}"${UUID}"`, 'i').test(one.exchange.request?.body ?? '')
      return (inPath || inBody) && hasNotSucceeded(one)
        ? match('certain', one, { 'sent as app id': 'a UUID', wanted: '26 characters that start with 01' })
        : null
    },
  },
  {
    id: 'not-found-may-be-identifier',
    diagnosis: 'wrong-identifier',
    basis: 'inferred',
    match: (one) =>
      one.facts.status === 404 &&
      (one.facts.product === 'conversation' || isXms(one.facts)) &&
      one.facts.body.form !== 'html'
        ? match('possible', one)
        : null,
  },
]

function projectIn({ facts }: Observed): string | null {
  return /\/projects\/([\w-]{4,64})/.exec(facts.path ?? '')?.[1] ?? null
}
