import { uncheckedBy, type Sender } from '@/lib/engine/report/sender'

/** Who sent a report and about which ticket, as somebody else's words: text and nothing more, each isolated. */
export function SenderLine({ sender: { name, ticket } }: { readonly sender: Sender }) {
  return (
    <p data-sender className="max-w-[68ch] text-sm">
      {name === undefined ? 'Sent' : <>Sent by {quoted(name)}</>}
      {ticket === undefined ? null : <>, ticket {quoted(ticket)}</>} — {uncheckedBy('this server')}
    </p>
  )
}

function quoted(text: string) {
  return (
    <>
      “<bdi className="font-semibold wrap-anywhere">{text}</bdi>”
    </>
  )
}
