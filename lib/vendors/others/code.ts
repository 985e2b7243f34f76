import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { madeUp } from './made-up'

const read = '2026-11'
const gitleaks = 'gitleaks/gitleaks:config/gitleaks.toml'

/** Where code and packages are kept. */
export const code: readonly OtherVendor[] = [
  {
    id: 'github',
    name: 'GitHub',
    domains: ['github.com', 'githubusercontent.com', 'ghcr.io'],
    keys: [
      {
        says: /gh[opusr]_[A-Za-z0-9]{16,}|github_pat_\w{20,}/,
        hits: [`ghp_${madeUp('words', 36)}`, `github_pat_${madeUp('words', 82)}`],
        misses: ['ghp_', 'github_pat_x'],
      },
    ],
    refusals: [
      {
        says: /\bdocs\.github\.com\b/,
        hits: '{"message":"Bad credentials","documentation_url":"https://docs.github.com/rest"}',
      },
      { says: /^[<\s]*x-github-[\w-]{1,40}:/im, hits: 'x-github-request-id: ABCD:1234' },
    ],
    docs: 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api',
    confidence: 'documented',
    source: `docs.github.com/en/rest and ${gitleaks}`,
    read,
  },
  {
    id: 'gitlab',
    name: 'GitLab',
    domains: ['gitlab.com'],
    keys: [
      {
        says: /gl(?:pat|dt|rt|ft|ptt|soat|imt|oas|agent|ffct|cbt)-[\w-]{16,}(?:\.[\w.]{2,20})?|GR1348941[\w-]{16,}/,
        hits: [`glpat-${madeUp('words', 20)}`, `GR1348941${madeUp('words', 20)}`],
        misses: 'glpat-1',
      },
    ],
    refusals: [
      { says: /^[<\s]*x-gitlab-[\w-]{1,40}:/im, hits: 'x-gitlab-meta: {"version":"1"}' },
      {
        says: /HTTP Basic: Access denied\. (?:If a password was provided|The provided password)/,
        hits: 'HTTP Basic: Access denied. The provided password or token is incorrect',
      },
    ],
    docs: 'https://docs.gitlab.com/api/rest/authentication/',
    confidence: 'documented',
    source: `docs.gitlab.com/security/tokens and ${gitleaks}`,
    read,
  },
  {
    id: 'npm',
    name: 'npm',
    domains: ['npmjs.org', 'npmjs.com'],
    keys: [{ says: /npm_[A-Za-z0-9]{20,}/, hits: `npm_${madeUp('words', 36)}`, misses: 'npm_config' }],
    refusals: [
      {
        says: /\bnpm (?:err!|error) code E40[13]\b/i,
        hits: ['npm ERR! code E401', 'npm error code E403'],
        misses: 'npm error code ETARGET',
      },
      { says: /^[<\s]*npm-notice:/im, hits: 'npm-notice: Your token has expired' },
    ],
    docs: 'https://docs.npmjs.com/about-access-tokens',
    confidence: 'documented',
    source: `docs.npmjs.com/about-access-tokens and ${gitleaks}`,
    read,
  },
  {
    id: 'pypi',
    name: 'PyPI',
    domains: ['pypi.org'],
    keys: [{ says: /pypi-[\w-]{32,}/, hits: `pypi-AgE${madeUp('words', 60)}`, misses: 'pypi-server' }],
    refusals: [
      {
        says: /Invalid or non-existent authentication information|\bpypi\.org\/help\b/,
        hits: '403 Invalid or non-existent authentication information. See https://pypi.org/help/#invalid-auth',
      },
    ],
    docs: 'https://pypi.org/help/#invalid-auth',
    confidence: 'documented',
    source: `pypi.org/help and ${gitleaks}`,
    read,
  },
  {
    id: 'docker-hub',
    name: 'Docker Hub',
    domains: ['docker.io', 'docker.com'],
    keys: [{ says: /dckr_(?:pat|oat)_[\w-]{16,}/, hits: `dckr_pat_${madeUp('words', 27)}`, misses: 'dckr_pat' }],
    refusals: [
      {
        says: /^[<\s]*www-authenticate:[^\n]{0,40}auth\.docker\.io/im,
        hits: 'www-authenticate: Bearer realm="https://auth.docker.io/token"',
      },
    ],
    docs: 'https://docs.docker.com/security/access-tokens/',
    confidence: 'third-party',
    source: 'trufflesecurity/trufflehog:pkg/detectors/dockerhub',
    read,
  },
  {
    id: 'rubygems',
    name: 'RubyGems',
    domains: ['rubygems.org'],
    keys: [{ says: /rubygems_[a-f0-9]{32,}/, hits: `rubygems_${madeUp('hex', 48)}`, misses: 'rubygems_api' }],
    refusals: [],
    docs: 'https://guides.rubygems.org/api-key-scopes/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
  {
    id: 'sentry',
    name: 'Sentry',
    domains: ['sentry.io'],
    keys: [{ says: /sntry[su]_[A-Za-z0-9+/=_]{32,}/, hits: `sntryu_${madeUp('hex', 64)}`, misses: 'sntryu' }],
    refusals: [
      {
        says: /^[<\s]*x-sentry-(?:error|rate-limits?):/im,
        hits: 'x-sentry-error: unauthorized',
        misses: 'x-sentry: 1',
      },
    ],
    docs: 'https://docs.sentry.io/api/auth/',
    confidence: 'third-party',
    source: `docs.sentry.io/api/auth and ${gitleaks}`,
    read,
  },
  {
    id: 'postman',
    name: 'Postman',
    domains: ['getpostman.com', 'postman.com'],
    keys: [
      {
        says: /PMAK-[a-f0-9]{16,}-[a-f0-9]{20,}/,
        hits: `PMAK-${madeUp('hex', 24)}-${madeUp('hex', 34)}`,
        misses: 'PMAK',
      },
    ],
    refusals: [
      {
        says: /Invalid API Key\. Every request requires a valid API Key/i,
        hits: 'Invalid API Key. Every request requires a valid API Key to be sent.',
      },
    ],
    docs: 'https://learning.postman.com/docs/developer/postman-api/authentication/',
    confidence: 'third-party',
    source: gitleaks,
    read,
  },
]
