/**
 * The page requires Trusted Types, and the bundler writes the URL of a worker itself. So the constructor that the bundler finds
 * is replaced, for this one call, by one that lets the policy look at the URL first.
 */
export function startSearchWorker(): Worker {
  const native = globalThis.Worker
  globalThis.Worker = class extends native {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(trusted(String(url)), options)
    }
  }
  try {
    return new Worker(new URL('./search.worker.ts', import.meta.url), { type: 'module' })
  } finally {
    globalThis.Worker = native
  }
}

type Policy = { createScriptURL(url: string): string }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

let policy: Policy | undefined

/** Lets scripts of this site's own build through, and nothing else. */
const RULES: Policy = {
  createScriptURL(url) {
    const { origin, pathname } = new URL(url, location.origin)
    if (origin !== location.origin || !pathname.startsWith('/_next/static/')) throw new TypeError('not a script of this build')
    return url
  },
}

function trusted(url: string): string {
  const factory: Factory | undefined = Reflect.get(globalThis, 'trustedTypes')
  policy ??= factory ? factory.createPolicy('why401-worker', RULES) : RULES
  return policy.createScriptURL(url)
}
