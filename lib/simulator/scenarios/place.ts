import { applicationNamed, keyNamed, mailgunNamed, planNamed } from '../world'
import { applicationKey, mailKey, planToken, projectKey, type Scenario } from './define'

const borealis = projectKey(keyNamed('borealis'))
const seen = (status: number) => ({ token: 200, oauth2: status, basic: status })

/** Right credentials in the wrong place, at the wrong level, or for something the account does not have. */
export const PLACE: readonly Scenario[] = [
  { id: 'conversation-eu-on-us', title: 'A European Conversation project on the US host', product: 'conversation', region: 'us', credentials: borealis, expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: seen(404) },
  { id: 'templates-eu-on-br', title: 'European templates on the Brazilian host', product: 'template-management', region: 'br', credentials: borealis, expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: seen(404) },
  { id: 'plan-eu-on-us', title: 'A European service plan on the US host', product: 'sms-service-plan', region: 'us', credentials: planToken(planNamed('plan-eu')), expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: { 'static-bearer': 401 } },
  { id: 'sms-project-eu-on-us', title: 'A European project’s SMS on the US host', product: 'sms-project', region: 'us', credentials: borealis, expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: { token: 200, oauth2: 401 } },
  { id: 'mailgun-eu-on-us', title: 'A European Mailgun key on the US host', product: 'mailgun-send', region: 'us', credentials: mailKey(mailgunNamed('mail-eu')), expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: { 'mailgun-basic': 401 } },
  { id: 'mailgun-us-on-eu', title: 'A US Mailgun key on the European host', product: 'mailgun-inspect', region: 'eu', credentials: mailKey(mailgunNamed('mail-us')), expect: ['wrong-region'], verdict: 'accepted', proven: 'wrong-region', answers: { 'mailgun-basic': 401 } },
  { id: 'est-not-enabled', title: 'Elastic SIP Trunking is not enabled for the project', product: 'est', region: 'global', credentials: borealis, expect: ['product-not-enabled'], verdict: 'accepted', answers: seen(400) },
  { id: 'fax-not-enabled', title: 'Fax is not enabled for the project', product: 'fax', region: 'global', credentials: borealis, expect: ['product-not-enabled'], verdict: 'accepted', answers: seen(403) },
  { id: 'sms-project-after-end-of-sale', title: 'SMS with a project created after the end of sale', product: 'sms-project', region: 'us', credentials: projectKey(keyNamed('corona')), expect: ['product-not-enabled'], verdict: 'accepted', answers: { token: 200, oauth2: 401 } },
  { id: 'verification-minimum-signed', title: 'A Verification app that demands signed requests', product: 'verification', region: 'global', credentials: applicationKey(applicationNamed('atlas-strict')), expect: ['auth-level-too-low', 'credentials-accepted'], verdict: 'accepted', answers: { signed: 404, basic: 403 } },
  { id: 'voice-minimum-signed', title: 'A Voice app that demands signed requests', product: 'voice', region: 'global', credentials: applicationKey(applicationNamed('atlas-strict')), expect: ['auth-level-too-low', 'credentials-accepted'], verdict: 'accepted', answers: { signed: 200, basic: 403 } },
  { id: 'clock-one-hour-apart', title: 'A server whose clock is an hour ahead', product: 'voice', region: 'global', credentials: applicationKey(applicationNamed('clock')), expect: ['timestamp-out-of-range', 'credentials-accepted'], verdict: 'accepted', answers: { signed: 401, basic: 200 } },
  { id: 'authorization-dropped', title: 'A gateway that drops the Authorization header', product: 'verification', region: 'global', credentials: applicationKey(applicationNamed('header-dropped')), expect: ['missing-authorization'], verdict: 'undecided', answers: { signed: 401, basic: 401 } },
  { id: 'authorization-mangled', title: 'A gateway that breaks the Authorization header', product: 'verification', region: 'global', credentials: applicationKey(applicationNamed('header-mangled')), expect: ['malformed-authorization'], verdict: 'undecided', answers: { signed: 401, basic: 401 } },
  { id: 'body-dropped', title: 'A gateway that drops the body of the token request', product: 'sms-project', region: 'us', credentials: projectKey(keyNamed('body-dropped')), expect: ['missing-grant-type', 'wrong-content-type'], verdict: 'undecided', answers: { token: 400 } },
]
