import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { ColouredCode } from './coloured-code'
import { highlight } from './highlight'

function text(html: string): string {
  return html.replaceAll(/<[^>]*>/g, '')
}

describe('coloured code', () => {
  const code = "// a call\nconst answer = await fetch('u:p', 401)"
  const html = renderToStaticMarkup(<ColouredCode runs={highlight(code, 'javascript')} />)

  it('has the text that it was given', () => {
    expect(text(html).replaceAll('&#x27;', "'")).toBe(code)
  })

  it('has one element for each run of one colour, and none for what has no colour of its own', () => {
    expect([...html.matchAll(/class="hljs-(\w+)"/g)].map((match) => match[1])).toEqual([
      'comment',
      'keyword',
      'keyword',
      'title',
      'string',
      'number',
    ])
    expect(html).not.toMatch(/<span><|<span class="[^"]*"><span/)
  })

  it('has no colour for what no grammar reads', () => {
    expect(renderToStaticMarkup(<ColouredCode runs={highlight('HTTP 401 <b>', 'text')} />)).toBe(
      '<code>HTTP 401 &lt;b&gt;</code>',
    )
  })
})
