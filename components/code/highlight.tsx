import 'server-only'
import { all, createLowlight } from 'lowlight'
import type { ReactNode } from 'react'
import { LANGUAGES, type Language } from '@/lib/engine/model/language'

/**
 * Colours code on the server as elements with classes: the policy of the pages allows neither inline styles nor HTML
 * from strings.
 */

const lowlight = createLowlight()
for (const [language, { grammar: name }] of Object.entries(LANGUAGES)) {
  const grammar = name ? all[name] : undefined
  if (grammar) lowlight.register(language, grammar)
}

type Node = ReturnType<typeof lowlight.highlight>['children'][number]

/** The coloured text; `text`, and whatever has no grammar, stays plain. */
export function highlight(code: string, language: Language): ReactNode {
  return lowlight.registered(language) ? lowlight.highlight(language, code).children.map(render) : code
}

function render(node: Node, key: number): ReactNode {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return null
  const names = node.properties['className']
  return (
    <span key={key} className={Array.isArray(names) ? names.join(' ') : undefined}>
      {node.children.map(render)}
    </span>
  )
}
