import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { DOCS, WHERE } from './links'

/** Hosts, regions, paths and ids. */
export const placeDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  'wrong-region': {
    searchedAs: { 20: 'Conversation API 404: the app is in another region' },
    fix: {
      20:
        'Conversation and Template Management: use the region of the app, `us`, `eu` or `br`, in front of ' +
        '`.conversation.api.sinch.com` or `.template.api.sinch.com`.',
      30: 'SMS: use the region of the service plan, shown on the service plan page.',
    },
    names: { things: { 10: 'Conversation apps', 20: 'templates', 30: 'SMS service plans' } },
    docs: { 10: DOCS.sinchAuthentication },
  },
  'wrong-host': {
    why:
      'Several hosts look alike: `calling.api.sinch.com` has the calls and `callingapi.sinch.com` the ' +
      'configuration; `us.sms` takes service plans and `zt.us.sms` projects. The wrong one does not know the ' +
      'path or the credential.',
    fix: {
      2:
        'Voice: paths that start with `/calling/v1/` belong on `calling.api.sinch.com`, paths that start with ' +
        '`/v1/` on `callingapi.sinch.com`.',
      4:
        'SMS with a project: `zt.us.sms.api.sinch.com` or `zt.eu.sms.api.sinch.com`; with a service plan: the ' +
        'host without `zt.`.',
      6: 'Tokens: `https://auth.sinch.com/oauth2/token`, one host for all regions.',
    },
    docs: { 10: DOCS.sinchAuthentication, 20: DOCS.voiceAuthentication },
    related: { 25: 'service-plan-token-mixup' },
  },
  'wrong-path': {
    fix: {
      10:
        'Compare path and method with the reference, segment by segment: version, `projects/<Project ID>`, ' +
        'plural names, no doubled parts.',
    },
  },
  'wrong-project': {
    searchedAs: { 10: 'Sinch 403: access key does not have access to projects' },
    why: 'A key belongs to one project and its subprojects. The token is genuine, but it does not open this project.',
    fix: {
      10:
        'Compare the Project ID in the path with the one at the top of the dashboard while the key is visible ' +
        `on ${WHERE.accessKey}.`,
      20: `Or create a key inside the project you want: switch project first, then open ${WHERE.accessKey}.`,
      30: 'A new subproject can take up to 30 seconds before its parent’s key may use it.',
    },
    docs: { 10: DOCS.permissionDenied, 20: DOCS.accessKeys },
  },
  'wrong-identifier': {
    searchedAs: { 10: 'Conversation API 404: Project ID in place of the App ID' },
    why:
      'Project ID, app ID, service plan ID, Key ID and Application Key are different things. A right value in ' +
      'the wrong place is simply not found.',
    fix: {
      2:
        'Project ID and Key ID are UUIDs; a Conversation app ID has 26 characters and starts with 01; a ' +
        'service plan ID has 32 letters and digits.',
      4:
        `Conversation app ID: Sinch dashboard → Conversation API → Apps. Service plan ID: ${WHERE.servicePlan}` +
        `. Project ID: ${WHERE.projectId}.`,
    },
    docs: { 10: DOCS.sinchAuthentication },
    related: { 25: 'service-plan-token-mixup' },
  },
}
