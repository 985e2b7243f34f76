import { DOCS, WHERE } from './links'
import type { Explanation } from '../../model/explanation'

/** A genuine credential of the wrong set. */
export const credentialSet: readonly Explanation[] = [
  {
    id: 'app-credentials-on-project-api',
    title: 'Application credentials on a project API',
    what: 'An Application Key and Secret were used on an API that takes a project access key.',
    why:
      'Voice and Verification have applications; all other Sinch APIs have projects with access keys. The two ' +
      'sets come from different dashboard pages and cannot stand in for each other.',
    fix: [
      `Create an access key on ${WHERE.accessKey} and use its Key ID and Key Secret.`,
      `Put the Project ID, not the Application Key, into the path: ${WHERE.projectId}.`,
    ],
    refutedBy: `The user name of the pair is listed as Key ID on ${WHERE.accessKey}.`,
    docs: [DOCS.sinchAuthentication, DOCS.accessKeys],
    related: ['project-credentials-on-app-api', 'client-rejected', 'credentials-rejected'],
    basis: 'documented',
  },
  {
    id: 'project-credentials-on-app-api',
    title: 'Project credentials on an application API',
    what: 'A project access key, or a token made from one, was used on Voice v1 or Verification.',
    why: 'These APIs identify an application, not a project. They know neither Key ID nor access token.',
    fix: [
      `Use the Application Key and Secret of the app: ${WHERE.app}.`,
      'Send them as Basic for a first test, or sign the request (`Application <key>:<signature>`).',
      'Only Voice v2 (preview) on `voice.api.sinch.com` takes project access keys.',
    ],
    refutedBy: 'The user name of the pair is shown as the key of an app on the Apps page.',
    docs: [DOCS.voiceAuthentication, DOCS.verificationSigned],
    related: ['app-credentials-on-project-api', 'wrong-scheme', 'unknown-application'],
    basis: 'documented',
  },
  {
    id: 'service-plan-token-mixup',
    title: 'SMS token and host do not match',
    what: 'An SMS service plan token and a project token were mixed up.',
    why:
      'SMS exists twice: `us.sms.api.sinch.com` takes a Service plan ID and its static API token, ' +
      '`zt.us.sms.api.sinch.com` takes a Project ID and an access token. Each host refuses the other kind.',
    fix: [
      'With Service plan ID and API token call `https://<region>.sms.api.sinch.com/xms/v1/<Service plan ID>/…`.',
      'With an access token (it starts with `eyJ`) call `https://zt.<region>.sms.api.sinch.com/xms/v1/<Project ID>/…`.',
      `Service plans and their tokens are listed on ${WHERE.servicePlan}.`,
    ],
    refutedBy: 'Host, path id and token are all three of the same variant.',
    docs: [DOCS.sinchAuthentication, DOCS.smsStatusCodes],
    related: ['wrong-host', 'wrong-identifier', 'credentials-shadowed', 'product-not-enabled'],
    basis: 'documented',
  },
  {
    id: 'wrong-key-type',
    title: 'Key of another kind',
    what: 'A genuine key was used, but of a kind that this call does not accept.',
    why:
      'Mailgun has account keys, domain sending keys, a webhook signing key, SMTP passwords and retired public ' +
      'keys. A sending key may post messages of one domain and nothing else; the others are not API keys at ' +
      'all.',
    fix: [
      `For reading and managing use an account API key: ${WHERE.mailgunKey}.`,
      'For sending, a domain sending key works only on `POST /v3/<its domain>/messages` and `/messages.mime`.',
      'Do not use the webhook signing key, an SMTP password or a value that starts with `pubkey-` as API key.',
    ],
    refutedBy: 'The key is listed as an account API key with a role that covers this call.',
    docs: [DOCS.mailgunKeys, DOCS.mailgunAuthentication],
    related: ['credentials-rejected', 'insufficient-scope', 'wrong-domain', 'webhook-signature-mismatch'],
    basis: 'documented',
  },
  {
    id: 'wrong-username',
    title: 'Mailgun user name is not api',
    what: 'The user name of the Basic pair is not the literal word api.',
    why:
      'Mailgun takes the API key as password and expects `api` as user name. An e-mail address, an account ' +
      'name or the key itself in its place is refused.',
    fix: [
      'Send `-u "api:<API key>"`.',
      'In mailgun.js pass `username: "api"`; in other clients leave the user name option at its default.',
      'Do not swap the two: the key stands after the colon.',
    ],
    refutedBy: 'The Basic value decodes to a pair that starts with `api:`.',
    docs: [DOCS.mailgunAuthentication],
    related: ['fields-swapped', 'credentials-rejected', 'wrong-region'],
    basis: 'documented',
  },
  {
    id: 'unknown-application',
    title: 'Application key is not known',
    what: 'The API knows no application with this Application Key.',
    why: 'Voice answers 400 with code 40004, not 401, when the key is malformed, misspelt or deleted.',
    fix: [
      `Copy the Application Key again from ${WHERE.app}; it is a UUID with four hyphens.`,
      'Use neither Project ID nor Key ID here.',
      'If the app was deleted, create a new one and replace key and secret together.',
    ],
    refutedBy: 'The key is shown for an existing app, character by character.',
    docs: [DOCS.voiceErrors],
    related: ['project-credentials-on-app-api', 'credentials-rejected', 'wrong-identifier'],
    basis: 'documented',
  },
]
