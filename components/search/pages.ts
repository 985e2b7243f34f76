import type { SearchEntry } from '@/lib/engine/publication/search-index'

const page = (href: string, title: string, text: string, words = ''): SearchEntry => ({
  href,
  kind: 'page',
  title,
  text,
  words,
})

/** The places of the product, for its search. */
export const PAGES: readonly SearchEntry[] = [
  page(
    '/check',
    'Check credentials',
    'Test a key live and harmlessly, and see the fix proven.',
    'test key secret token',
  ),
  page(
    '/explain',
    'Explain an error',
    'What an answer, a transcript or a command means.',
    'paste curl har log 401 403',
  ),
  page(
    '/sign?kind=request',
    'Sign a request',
    'String to sign and signature, line by line.',
    'hmac md5 signature bench',
  ),
  page(
    '/sign?kind=voice-callback',
    'Verify a callback',
    'Whether a callback or webhook is signed as it should be.',
    'webhook',
  ),
  page(
    '/sign?kind=access-token',
    'Read a token',
    'The claims of a token, held against the clock.',
    'jwt bearer expired',
  ),
  page('/compare', 'Compare two calls', 'Which of all differences makes one call fail.', 'works here fails there diff'),
  page(
    '/guide',
    'Find the right auth model',
    'At most three questions to the credentials you need.',
    'which auth guide',
  ),
  page('/products', 'Products', 'Hosts, regions, schemes and code for each API.', 'catalogue'),
  page('/problems', 'Problems', 'What each refusal means and how to fix it.', 'dictionary errors'),
  page(
    '/trust',
    'Why a key can be pasted here',
    'What leaves the browser, to whom, for how long.',
    'security privacy safe',
  ),
  page('/support', 'Support desk', 'Walk a customer through a refusal; the secret stays with them.', 'case supporter'),
  page(
    '/support/demo',
    'A case to click through',
    'The support desk alone: you are both sides, and nothing is sent.',
    'demo learn try supporter customer',
  ),
]
