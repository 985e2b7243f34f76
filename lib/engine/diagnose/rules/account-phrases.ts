import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

/** How answers say that a credential is fine and its account, plan, balance, address or domain is not. */

export const THROTTLED_PHRASES: readonly Phrase[] = [
  { says: /too many requests/i, hits: '{"message":"Too many requests"}' },
  {
    says: /rate[ -]?limit(?:ed|s|ing)?(?: exceeded| reached)?/i,
    hits: ['Rate limit exceeded', 'You are being rate-limited', 'ratelimit'],
  },
  { says: /throttl(?:ed|ing)/i, hits: ['Account throttled', 'Request throttling'], misses: 'throttle' },
  { says: /RESOURCE_EXHAUSTED/i, hits: '"status": "RESOURCE_EXHAUSTED"' },
  { says: /requests? per (?:second|minute|hour) exceeded/i, hits: 'Requests per second exceeded' },
  { says: /slow down/i, hits: 'Please slow down.' },
  {
    says: /(?:messages|requests|emails) ?(?:\/|per) ?(?:hour|minute|second|day)/i,
    hits: ['domains are limited to 100 messages / hour', '300 requests per minute', 'emails/day'],
    misses: 'messages per batch',
  },
  { says: /enabled in \d+ seconds/i, hits: 'Account will be enabled in 2081 seconds', misses: 'enabled in seconds' },
  { says: /try again in \d+ ?(?:s|seconds|minutes)/i, hits: ['Try again in 30 seconds', 'try again in 5s'] },
  { says: /status(?: code)? 429/i, hits: ['Request failed with status code 429', 'HTTP status 429'] },
  { says: /\b429\b[^\n]{0,30}too many/i, hits: 'HTTP/1.1 429 Too Many Requests', misses: 'id 14295 too many' },
]

const VERIFIED = /verified (?:numbers?|recipients?|destination)/

const TRIAL_THING = /accounts?|plans?|periods?|mode|versions?|users?|projects?|numbers?|credits?/

export const TRIAL_PHRASES: readonly Phrase[] = [
  {
    says: wording`\btrial[ _-](?:${TRIAL_THING}|restrict\w{0,6}|limit\w{0,7}|subscription|has|ended|expired)\b`,
    hits: ['Trial account is not enabled to rent number', 'trial_account', 'The trial has ended'],
    misses: ['industrial', 'our clinical trial app'],
  },
  {
    says: /\b(?:free|in|on|your|during|for|is a|are) (?:the |a |your )?trials?\b(?! (?:run|data|app|participants?))/i,
    hits: ['not possible in trial', 'available on the free trial', 'during your trial'],
    misses: 'the clinical trial',
  },
  { says: /free (?:accounts?|plans?|tier)/i, hits: ['Free accounts are for test purposes only.', 'the free tier'] },
  {
    says: wording`(?:only|can only)[^\n]{0,40}(?:send|call)[^\n]{0,40}${VERIFIED}`,
    hits: ['Can only send SMS to verified numbers.', 'You may only call verified destinations'],
    misses: 'send to verified numbers',
  },
  { says: /verified numbers? only/i, hits: 'verified numbers only' },
  { says: /test purposes only/i, hits: 'for test purposes only' },
  {
    says: /not (?:a )?verified (?:number|recipient|destination)/i,
    hits: ['is not a verified number', 'not verified recipient'],
    misses: 'a verified number',
  },
  {
    says: /unverified (?:number|recipient|destination)/i,
    hits: ['unverified recipient', 'the number is an unverified number'],
    misses: 'unverified domain',
  },
]

const ACCOUNT = /(?:account|user|organi[sz]ation|customer|subaccount|project)(?: \S{1,60})?/
const IS = /(?: has been| is| was| currently)?(?: temporarily| permanently| currently)?/

export const ACCOUNT_STOPPED_PHRASES: readonly Phrase[] = [
  {
    says: wording`${ACCOUNT}${IS} (?:blocked|disabled|suspended|closed|deactivated|locked|restricted|terminated)`,
    hits: ['Your account has been blocked', 'Account blocked', 'user jane is currently suspended', 'project closed'],
    misses: 'the port is blocked',
  },
  {
    says: wording`${ACCOUNT}${IS} (?:inactive|not active(?:ated)?|not activated)`,
    hits: ['Account is not active', 'The account has been inactive', 'subaccount is not activated'],
    misses: 'account is active',
  },
  {
    says: wording`${ACCOUNT}${IS} (?:under (?:review|verification|investigation)|on probation)`,
    hits: ['Your account is on probation', 'account is under review'],
    misses: 'the code is under review',
  },
  {
    says: wording`${ACCOUNT}${IS} pending (?:verification|activation|review)`,
    hits: 'Your account is pending verification',
    misses: 'pending verification',
  },
  {
    says: /(?:blocked|disabled|suspended|deactivated|inactive|unactivated) (?:account|user|project)/i,
    hits: ['Blocked account', 'unactivated user'],
    misses: 'blocked number',
  },
  {
    says: /(?:activate|verify|re-?activate) your (?:account|business|identity|e-?mail)/i,
    hits: ['Please verify your e-mail', 'Activate your account', 'reactivate your account'],
    misses: 'verify your domain',
  },
  {
    says: /account (?:verification|activation) (?:is )?(?:required|pending|needed)/i,
    hits: ['Account verification is required', 'account activation pending'],
    misses: 'account verification',
  },
  { says: /account_(?:blocked|disabled|suspended)/i, hits: ['"code":"account_disabled"', 'ACCOUNT_SUSPENDED'] },
  { says: /please activate/i, hits: 'Please activate the service' },
  { says: /(?:is )?temporarily disabled/i, hits: ['Sending is temporarily disabled', 'temporarily disabled'] },
]

const TOO_LOW = /too low|insufficient|negative|exhausted|depleted|used up|exceeded/

export const FUNDS_PHRASES: readonly Phrase[] = [
  { says: /not enough (?:credit|balance|funds|money)/i, hits: ['Not enough credit.', 'not enough funds'] },
  {
    says: /insufficient (?:funds?|credits?|balance|money)/i,
    hits: ['Insufficient funds', 'Insufficient balance'],
    misses: 'insufficient permissions',
  },
  {
    says: wording`(?:balance|credit|funds?) (?:is |are )?${TOO_LOW}`,
    hits: ['Your balance is too low', 'credit exhausted', 'funds are used up'],
    misses: 'balance is 12',
  },
  { says: /billing limit/i, hits: 'Billing limit reached' },
  { says: /credit limit/i, hits: 'Credit limit exceeded' },
  { says: /out of (?:credit|funds)/i, hits: ['You are out of credit', 'out of funds'] },
  { says: /no credit/i, hits: 'No credit left' },
  { says: /top[ -]?up/i, hits: ['Please top up your account', 'top-up required'] },
  { says: /payment required/i, hits: 'HTTP/1.1 402 Payment Required' },
  { says: /negative balance/i, hits: 'The account has a negative balance' },
  { says: /spend(?:ing)? limit/i, hits: ['Spending limit exceeded', 'spend limit'] },
  { says: /low balance/i, hits: 'Low balance' },
]

const IP = /\bip(?:v[46])?\b(?: address(?:es)?)?[^\n]{0,60}/

const FROM_IP = /(?:from (?:this |your )?)?(?:source |client |origin(?:ator)? )?ip\b/

export const ADDRESS_PHRASES: readonly Phrase[] = [
  {
    says: wording`${IP}not (?:been )?(?:authori[sz]ed|allowed|permitted|white-?listed|allow-?listed|on|in)`,
    hits: ['Originator IP address is not authorized', 'IP 192.0.2.1 has not been whitelisted', 'IPv4 not in the list'],
    misses: 'not in the list of ships',
  },
  {
    says: wording`${IP}isn't (?:authori[sz]ed|allowed|white-?listed)`,
    hits: "Your IP isn't allowed",
    misses: "isn't allowed",
  },
  {
    says: wording`${IP}(?:forbidden|denied|blocked|restricted|unauthori[sz]ed)`,
    hits: ['IP address blocked', 'ip unauthorized'],
    misses: 'shipping denied',
  },
  {
    says: wording`(?:not (?:authori[sz]ed|allowed|permitted)|unauthori[sz]ed) ${FROM_IP}`,
    hits: ['Not allowed from this IP', 'unauthorized source IP', 'not authorized from your client ip'],
    misses: 'not allowed to ship',
  },
  {
    says: wording`(?:disallowed|blocked|forbidden) ${FROM_IP}`,
    hits: ['Forbidden from this IP', 'blocked client IP'],
    misses: 'forbidden shipment',
  },
  { says: /ip (?:allow|white|access)[ -]?list/i, hits: ['IP allowlist', 'IP Access List', 'ip white list'] },
  {
    says: /(?:allow|white)-?list(?:ed)?[^\n]{0,40}\bip\b/i,
    hits: ['The whitelist does not hold your IP', 'allow-listed for this IP'],
    misses: 'the allowlist holds ships',
  },
  { says: /originator ip/i, hits: 'Originator IP' },
  { says: /source ip/i, hits: 'The source IP is unknown' },
]

export const DOMAIN_PHRASES: readonly Phrase[] = [
  {
    says: /domain[^\n]{0,80}(?:unverified|not (?:yet )?(?:been )?verified|not activated|pending verification)/i,
    hits: ['The domain is unverified', 'Domain has not been verified', 'domain mg.example.com not yet verified'],
    misses: 'the number is unverified',
  },
  {
    says: /domain[^\n]{0,80}(?:is not active|requires? (?:dns|verification))/i,
    hits: ['Domain mg.example.com is not active', 'The domain requires verification'],
    misses: 'domain is active',
  },
  { says: /unverified domain/i, hits: 'Unverified domain' },
  { says: /verify your domain/i, hits: 'Please verify your domain' },
  {
    says: /dns (?:records?|configuration)[^\n]{0,60}\b(?:missing|required|(?:can)?not)\b/i,
    hits: [
      'DNS records are missing',
      'DNS configuration required',
      'dns record was not found',
      'DNS records cannot be found',
    ],
    misses: ['DNS records', 'DNS records of notary.example.com'],
  },
  { says: /requires dns configuration/i, hits: 'requires DNS configuration' },
]

const YOUR_PLAN = /(?:your |this |the )?(?:current )?(?:plan|subscription|tier|account type)/

const TOO_SMALL = /does not (?:include|allow|support)|limit|exceeded|required|expired/

export const PLAN_PHRASES: readonly Phrase[] = [
  {
    says: /feature is (?:unavailable|not available)/i,
    hits: 'This feature is unavailable please contact support.',
    misses: 'the feature is available',
  },
  {
    says: /(?:upgrade|change) (?:your |the )?(?:plan|account|subscription)/i,
    hits: ['Please upgrade your plan', 'change the subscription'],
    misses: 'upgrade your client',
  },
  {
    says: wording`not (?:available|included|supported|allowed|enabled) (?:on|in|for|with|by) ${YOUR_PLAN}`,
    hits: ['Not available on your current plan', 'not included in this subscription'],
    misses: 'not available in this region',
  },
  {
    says: wording`(?:plan|subscription|package)[^\n]{0,60}${TOO_SMALL}`,
    hits: ['Your plan does not include this', 'subscription expired', 'A higher plan is required'],
    misses: 'your plan is active',
  },
  { says: /quota/i, hits: 'Quota exceeded' },
  {
    says: /(?:daily|monthly|hourly|sending|account|message|validation)[ -](?:sending |message )?limit/i,
    hits: ['could not create key, account limit reached', 'daily sending limit', 'Monthly message limit'],
    misses: 'no limit',
  },
  {
    says: /(?:exceeded|reached) (?:your |the )?(?:\w+ )?(?:limit|allowance|quota|allotment)/i,
    hits: ['You have reached your allotment', 'exceeded the monthly allowance'],
    misses: 'exceeded expectations',
  },
  { says: /limit (?:has been )?(?:reached|exceeded)/i, hits: ['Limit exceeded', 'The limit has been reached'] },
  { says: /maximum number of/i, hits: 'The maximum number of keys is 10' },
]

const NOT_OFFERED = /(?:no longer|not) (?:available|sold|offered|supported)/
const THING = /country|feature|product|service|api|channel|lookup type|capability/

export const SWITCHED_OFF_PHRASES: readonly Phrase[] = [
  {
    says: wording`(?:not|isn't|has not been|never) (?:been )?(?:enabled|activated|provisioned|subscribed|onboarded)\b`,
    hits: ['is not enabled', 'has not been activated', "isn't provisioned", 'was never onboarded'],
    misses: 'not to be enabled',
  },
  {
    says: /(?:not|isn't|has not been|never) (?:been )?configured to use\b/i,
    hits: 'This project is not configured to use Fax',
    misses: 'configured to use',
  },
  {
    says: wording`\b${THING}[^\n]{0,40}(?:is |are )?(?:disabled|not (?:available|enabled|supported|activated))`,
    hits: ['The country is disabled', 'This API is not available', 'lookup type not supported'],
    misses: 'the therapist is not available',
  },
  {
    says: wording`${NOT_OFFERED} (?:to|for) (?:new )?(?:project|customer|account)s?`,
    hits: ['no longer sold to new customers', 'Not available for accounts'],
    misses: 'not available for download',
  },
  {
    says: wording`${NOT_OFFERED} (?:to|for) (?:new )?this projects?`,
    hits: 'is not supported for this project',
  },
  { says: /end[ -]of[ -]sale/i, hits: ['end of sale', 'End-of-sale'] },
  { says: /not (?:entitled|subscribed) to/i, hits: ['You are not entitled to this', 'not subscribed to Fax'] },
  {
    says: /must (?:first )?(?:enable|activate)/i,
    hits: ['You must first enable the product', 'must activate'],
    misses: 'must be enabled',
  },
  { says: /missing (?:license|entitlement)/i, hits: ['Missing license', 'missing entitlement'] },
  { says: /service_?not_?enabled/i, hits: ['service_not_enabled', 'ServiceNotEnabled'] },
  { says: /product_?not_?enabled/i, hits: ['PRODUCT_NOT_ENABLED', 'productNotEnabled'] },
]
