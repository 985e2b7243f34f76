import type { Rule } from '@/lib/engine/model/rule'
import { hasNotSucceeded, match } from '@/lib/engine/diagnose/rules/conditions'

/** Hosts and paths that are taken for each other, and those that are gone. */
export const addressRules: readonly Rule[] = [
  {
    id: 'template-v1-is-gone',
    diagnosis: 'wrong-path',
    basis: 'documented',
    visible: true,
    match: (one) =>
      one.facts.product === 'template-management' && (one.facts.path ?? '').startsWith('/v1/') && hasNotSucceeded(one)
        ? match('certain', one, { version: 'v1 cannot be reached since 31 January 2026' })
        : null,
  },
  {
    id: 'voice-path-on-other-host',
    diagnosis: 'wrong-host',
    basis: 'documented',
    visible: true,
    match: (one) => {
      const { host, path } = one.facts
      const calls = host === 'callingapi.sinch.com' && (path ?? '').startsWith('/calling/v1/')
      const management =
        /^calling(?:-\w+)?\.api\.sinch\.com$/.test(host ?? '') &&
        /^\/v1\/(?:configuration|calling\/query)/.test(path ?? '')
      return (calls || management) && hasNotSucceeded(one)
        ? match('certain', one, { host, wanted: calls ? 'calling.api.sinch.com' : 'callingapi.sinch.com' })
        : null
    },
  },
]
