import type { ComponentProps } from 'react'

type Props = ComponentProps<'form'> & { readonly action: NonNullable<ComponentProps<'form'>['action']> }

/**
 * A form that posts to this site, also without JavaScript. The site sends no referrer, which would make the Origin of
 * such a form null, and that is refused; so its page sends one to this origin, and still to no other.
 * @see https://fetch.spec.whatwg.org/#append-a-request-origin-header
 */
export function PostingForm({ action, children, ...props }: Props) {
  return (
    <form action={action} {...props}>
      <meta name="referrer" content="same-origin" />
      {children}
    </form>
  )
}
