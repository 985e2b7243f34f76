'use client'

import { createContext, use, type HTMLAttributes, type ReactNode, type Ref } from 'react'

const Depth = createContext(0)

/** Puts what stands in it deeper into the outline of the page, by so many levels. */
export function Deeper({ by, children }: { readonly by: number; readonly children: ReactNode }) {
  return <Depth value={use(Depth) + by}>{children}</Depth>
}

type Props = HTMLAttributes<HTMLHeadingElement> & {
  /** on a page of its own */
  readonly level: 1 | 2 | 3 | 4
  readonly ref?: Ref<HTMLHeadingElement>
}

/** A heading of a part that stands on its own page or, a few levels deeper, as a part of another one. */
export function Heading({ level, children, ...rest }: Props) {
  const Tag = TAGS[Math.min(TAGS.length, level + use(Depth)) - 1] ?? 'h6'
  return <Tag {...rest}>{children}</Tag>
}

const TAGS = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'] as const
