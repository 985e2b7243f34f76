/**
 * Every page requires Trusted Types, and the bundler hands the browser the URLs of its chunks and workers as plain
 * text. The default policy sees each of them first: a script of this site's own build passes, anything else stays
 * refused. Next runs this file before the page's own code, so that the first chunk that is loaded late is covered too.
 */
type Policy = { createScriptURL(url: string): string | null }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const factory: Factory | undefined = Reflect.get(globalThis, 'trustedTypes')

function ownScript(url: string): boolean {
  const { origin, pathname } = new URL(url, location.origin)
  return origin === location.origin && pathname.startsWith('/_next/static/')
}

factory?.createPolicy('default', { createScriptURL: (url) => (ownScript(url) ? url : null) })
