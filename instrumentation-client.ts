// Next runs this file before the page's own code.

/**
 * Before a page answers, it has to run React and then the framework, which on a slow telephone is a third of a second
 * in which it neither paints nor takes a press of a key. Here that is cut in three: React now, most of the framework
 * from a timer, and the start itself from a timer after that.
 */
import 'react-dom/client'

setTimeout(() => require('next/link'))

/**
 * Every page requires Trusted Types, and the bundler hands the browser the URLs of its chunks and workers as plain
 * text. The default policy sees each of them first: a script of this site's own build passes, anything else stays
 * refused. It is here so that the first chunk that is loaded late is covered too. HTML is refused unless it is none.
 */
type Policy = { createScriptURL(url: string): string | null; createHTML(html: string): string | null }
type Factory = { createPolicy(name: string, rules: Policy): Policy }

const factory: Factory | undefined = Reflect.get(globalThis, 'trustedTypes')

function ownScript(url: string): boolean {
  const { origin, pathname } = new URL(url, location.origin)
  return origin === location.origin && pathname.startsWith('/_next/static/')
}

factory?.createPolicy('default', {
  createScriptURL: (url) => (ownScript(url) ? url : null),
  createHTML: (html) => (html === '' ? html : null),
})

/**
 * The scripts that Next runs before it starts a page (`beforeInteractive` of next/script), each from a timer. This one
 * is empty. Were the list not looked at any more, the page would start without the pauses.
 */
const EMPTY_SCRIPT = [0, { children: '' }]
Object.assign(globalThis, { __next_s: [EMPTY_SCRIPT] })
