import 'server-only'
import { all, createLowlight } from 'lowlight'
import type { ReactNode } from 'react'
import type { Language } from '@/lib/engine/model/snippet'

/**
 * Colours code on the server as elements with classes: the policy of the pages allows neither inline styles nor HTML
 * from strings.
 */

/** Our language → its grammar; `text` has none. */
const GRAMMARS: Readonly<Partial<Record<Language, string>>> = {
  bash: 'bash',
  powershell: 'powershell',
  cmd: 'dos',
  javascript: 'javascript',
  python: 'python',
  java: 'java',
  csharp: 'csharp',
  swift: 'swift',
  kotlin: 'kotlin',
  json: 'json',
  http: 'http',
}

const lowlight = createLowlight()
for (const [language, name] of Object.entries(GRAMMARS)) {
  const grammar = all[name]
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
