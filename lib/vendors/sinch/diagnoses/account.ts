import type { DiagnosisDetails } from '@/lib/engine/model/diagnosis'
import type { DiagnosisId } from '@/lib/engine/model/ids'
import { DOCS } from './links'

/** The network, the account and what is no fault of authentication. */
export const accountDetails: Readonly<Record<DiagnosisId, DiagnosisDetails>> = {
  'dns-failure': { docs: { 10: DOCS.sinchAuthentication } },
  'tls-failure': { docs: { 10: DOCS.sinchAuthentication } },
  'not-the-api': { docs: { 10: DOCS.errorsRegistry } },
  'unreadable-response': { docs: { 10: DOCS.oauth2 } },
  'product-not-enabled': {
    searchedAs: { 10: 'Sinch 403: the product is not enabled for the project' },
    fix: {
      10: 'Open the product in the Sinch dashboard with the right project selected, and follow its activation steps.',
      20: 'Number Lookup: declare the use case in the first step of its getting-started page.',
      30:
        'SMS with a project key: available only to projects created before 15 April 2026; others use the ' +
        'Conversation API or an existing service plan.',
      40: 'If the dashboard offers no switch, write to Sinch support with the Project ID and the product name.',
    },
    docs: { 10: DOCS.lookupStart, 20: DOCS.estErrors, 30: DOCS.sinchAuthentication },
  },
  'account-restricted': { docs: { 10: DOCS.smsStatusCodes } },
  'trial-restriction': {
    fix: { 20: 'Sinch trial: verify the destination number in the dashboard, or upgrade the account under Billing.' },
    docs: { 10: DOCS.numbersStatusCodes },
  },
  'plan-restriction': { names: { pages: { 20: 'the Sinch dashboard → Billing' } } },
  'insufficient-funds': {
    searchedAs: { 10: 'Sinch 402: not enough credit' },
    docs: { 10: DOCS.lookupErrors, 20: DOCS.verificationErrors },
  },
  'ip-not-allowed': { names: { lists: { 20: 'in the allowlist of the Sinch product' } } },
  'rate-limited': {
    searchedAs: { 10: 'Sinch 429 with Basic authentication' },
    why:
      'Limits are counted before or apart from the credential, so a 429 says nothing about it. Basic ' +
      'authentication has a low limit on project APIs, and the token endpoint allows a burst of about 30.',
    fix: { 30: 'On Sinch project APIs use OAuth 2.0 in place of Basic.' },
    docs: { 20: DOCS.numbersBasic },
  },
  'sdk-defect': {
    fix: {
      30:
        'If the install itself fails with ETARGET or a package that is not found, look at the registry it asked: a ' +
        'mirror may lack a version that is published. `npm config get registry` says which one it is, and the page ' +
        'of the package on npmjs.com which versions there are.',
    },
    docs: { 10: DOCS.sinchAuthentication },
  },
  'not-auth-validation': { docs: { 5: DOCS.errorsRegistry } },
  'not-auth-server-error': { names: { pages: { 10: 'status.sinch.com' } } },
  'not-auth-client-bug': { docs: { 10: DOCS.sinchAuthentication } },
  'credentials-accepted': { docs: { 10: DOCS.sinchAuthentication } },
  undetermined: { docs: { 10: DOCS.sinchAuthentication } },
  'unknown-application': { searchedAs: { 10: 'Sinch 40004: application key is invalid' } },
  'app-credentials-on-project-api': {
    searchedAs: { 10: 'Sinch 401: Application Key used where a project access key is needed' },
  },
  'project-credentials-on-app-api': {
    searchedAs: { 10: 'Sinch Voice 401: access key used in place of an Application Key' },
  },
  'service-plan-token-mixup': { searchedAs: { 10: 'Sinch SMS 401: API token and access token mixed up' } },
  'registration-token-invalid': { searchedAs: { 10: 'Sinch In-App Calling: registration refused, onClientFailed' } },
}
