import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** Vendors of payments and shops. */
export const payments: readonly OtherVendor[] = [
  {
    id: 'stripe',
    name: 'Stripe',
    domains: ['stripe.com'],
    keys: [
      {
        says: /(?:sk|rk|pk)_(?:live|test|prod)_[A-Za-z0-9_]{8,}|whsec_[A-Za-z0-9+/=]{16,}/,
        hits: [
          ['sk', 'live', madeUp('words', 24)].join('_'),
          `rk_test_${madeUp('words', 24)}`,
          `whsec_${madeUp('words', 32)}`,
        ],
        misses: ['sk_live', 'pk_me'],
      },
    ],
    refusals: [
      {
        says: /Invalid API Key provided: [a-z]{2}_/,
        hits: `Invalid API Key provided: ${'sk'}_test_****1234`,
        misses: 'Invalid API Key provided: abc',
      },
      {
        says: /You did not provide an API key\. You need to provide your API key/,
        hits: 'You did not provide an API key. You need to provide your API key in the Authorization header',
      },
      { says: /^[<\s]*stripe-version:/im, hits: 'stripe-version: 2026-01-28', misses: 'x-stripe: 1' },
      {
        says: /\bstripe\.error\.AuthenticationError|StripeAuthenticationError/,
        hits: 'stripe.error.AuthenticationError: x',
      },
    ],
    docs: 'https://docs.stripe.com/keys',
    confidence: 'documented',
    source: `docs.stripe.com/keys and ${gitleaks}`,
    read,
  },
  {
    id: 'paypal',
    name: 'PayPal',
    domains: ['paypal.com'],
    keys: [
      {
        says: /access_token\$(?:production|sandbox)\$[a-z0-9]{8,}\$[a-f0-9]{16,}|A21AA[\w-]{40,}/,
        hits: [
          `access_token$sandbox$${madeUp('words', 16).toLowerCase()}$${madeUp('hex', 32)}`,
          `A21AA${madeUp('words', 92)}`,
        ],
        misses: ['access_token', 'A21AA'],
      },
    ],
    refusals: [
      { says: /^[<\s]*paypal-debug-id:/im, hits: 'paypal-debug-id: f0123456789', misses: 'debug-id: 1' },
      {
        says: /\bAUTHENTICATION_FAILURE\b[\s\S]{0,200}\bdebug_id\b|\bdeveloper\.paypal\.com\b/,
        hits: '{"name":"AUTHENTICATION_FAILURE","message":"Authentication failed","debug_id":"f0123"}',
        misses: '{"name":"AUTHENTICATION_FAILURE"}',
      },
    ],
    docs: 'https://developer.paypal.com/api/rest/authentication/',
    confidence: 'documented',
    source: 'developer.paypal.com/api/rest/responses',
    read,
  },
  {
    id: 'square',
    name: 'Square',
    domains: ['squareup.com', 'squareupsandbox.com'],
    keys: [
      {
        says: /sq0[a-z]{3}-[\w-]{16,}|EAAA[\w-]{22,}/,
        hits: [`sq0atp-${madeUp('words', 22)}`, `EAAA${madeUp('words', 60)}`],
        misses: ['sq0', 'EAAA'],
      },
    ],
    refusals: [
      {
        says: /\bcategory\b\W{1,5}AUTHENTICATION_ERROR\b/,
        hits: '{"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED"}]}',
        misses: 'authentication error',
      },
    ],
    docs: 'https://developer.squareup.com/docs/build-basics/general-considerations/handling-errors',
    confidence: 'documented',
    source: `developer.squareup.com/docs and ${gitleaks}`,
    read,
  },
  {
    id: 'shopify',
    name: 'Shopify',
    domains: ['shopify.com', 'myshopify.com'],
    keys: [{ says: /shp(?:at|ca|pa|ss|ua|tka)_[A-Za-z0-9]{16,}/, hits: `shpat_${madeUp('hex', 32)}`, misses: 'shpat' }],
    refusals: [
      {
        says: /\[API\] Invalid API key or access token/,
        hits: '{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}',
        misses: 'Invalid API key or access token',
      },
      { says: /^[<\s]*x-shopify-[\w-]{1,40}:|^[<\s]*x-shopid:/im, hits: 'x-shopify-stage: production' },
    ],
    docs: 'https://shopify.dev/docs/api/usage/response-codes',
    confidence: 'documented',
    source: `shopify.dev/docs/api/usage/response-codes and ${gitleaks}`,
    read,
  },
  {
    id: 'mollie',
    name: 'Mollie',
    domains: ['mollie.com'],
    keys: [{ says: /(?:live|test)_[A-Za-z0-9]{30,}/, hits: `live_${madeUp('words', 30)}`, misses: 'live_it' }],
    refusals: [
      {
        says: /\bdocs\.mollie\.com\b|Missing authentication, or failed to authenticate/,
        hits: '{"detail":"Missing authentication, or failed to authenticate"}',
      },
    ],
    docs: 'https://docs.mollie.com/reference/handling-errors',
    confidence: 'documented',
    source: 'docs.mollie.com/reference/handling-errors',
    read,
  },
  {
    id: 'razorpay',
    name: 'Razorpay',
    domains: ['razorpay.com'],
    keys: [{ says: /rzp_(?:live|test)_[A-Za-z0-9]{10,}/, hits: `rzp_test_${madeUp('words', 14)}`, misses: 'rzp_test' }],
    refusals: [
      {
        says: /\bBAD_REQUEST_ERROR\b[\s\S]{0,120}(?:Authentication failed|api key)/i,
        hits: '{"error":{"code":"BAD_REQUEST_ERROR","description":"Authentication failed"}}',
        misses: 'BAD_REQUEST_ERROR',
      },
    ],
    docs: 'https://razorpay.com/docs/errors/',
    confidence: 'documented',
    source: 'razorpay.com/docs/errors',
    read,
  },
]
