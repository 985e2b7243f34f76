import type { Difference } from '../model'
import { difference, type Sides } from './sides'

/** What differs in the way there: a proxy, the version of the protocol. */
export function judgeTransport(sides: Sides): readonly Difference[] {
  return [...proxy(sides), ...version(sides)]
}

function proxy({ works, fails, show, diagnosed }: Sides): readonly Difference[] {
  if (works.proxy === fails.proxy) return []
  const isAsked = fails.answer?.status === 407 || diagnosed.get('proxy-auth-required') === 'certain'
  const isElsewhere = fails.answer?.facts.form === 'html' || diagnosed.has('not-the-api')
  return [
    difference({
      id: 'proxy',
      part: { in: 'proxy' },
      relevance: fails.proxy === null ? 'possible' : isAsked ? 'certain' : isElsewhere ? 'likely' : 'possible',
      diagnosis: fails.proxy === null ? 'ip-not-allowed' : isAsked ? 'proxy-auth-required' : 'not-the-api',
      what:
        fails.proxy === null
          ? 'Only the working call goes through a proxy.'
          : works.proxy === null
            ? 'Only the failing call goes through a proxy.'
            : 'The calls go through different proxies.',
      works: works.proxy === null ? 'none' : show.text(works.proxy),
      fails: fails.proxy === null ? 'none' : show.text(fails.proxy),
      ...(fails.proxy === null
        ? { can: 'Without the proxy the call comes from another address, which an allow-list may not hold.' }
        : {}),
    }),
  ]
}

function version({ works, fails }: Sides): readonly Difference[] {
  const [there, here] = [works.httpVersion, fails.httpVersion]
  if (there === null || here === null || there === here) return []
  return [
    difference({
      id: 'http-version',
      part: { in: 'http-version' },
      relevance: 'none',
      what: `The working call is HTTP/${there}, the failing one HTTP/${here}.`,
      works: `HTTP/${there}`,
      fails: `HTTP/${here}`,
    }),
  ]
}
