import { CopyButton } from '@/components/ui/copy-button'
import { Heading } from '@/components/ui/heading'
import { Wire } from '@/components/ui/wire'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Header } from '@/lib/engine/model/exchange'
import type { CheckNames } from '@/lib/engine/report/check-names'
import { curlOf } from '@/lib/engine/report/curl-of-evidence'

/** One exchange in full: the request as it was sent with labels for secrets, the answer, what it proves. */
export function Exchange({ evidence, names }: { readonly evidence: Evidence; readonly names: CheckNames }) {
  const { request, outcome, proves, hidden } = evidence
  return (
    <div className="grid gap-4 border-l border-line-strong py-3 pl-4">
      <p className="max-w-[68ch] text-sm">{proves}</p>
      {request ? (
        <Part
          title="Request"
          aside={
            <CopyButton
              text={curlOf(names, evidence)}
              label="Copy curl for bash, values from variables"
              short="curl"
              action="copy-curl"
            />
          }
        >
          <Wire scrolls lines={[`${request.method} ${request.url}`, ...headerLines(request.headers)]}>
            {request.body ? <div className="mt-3">{pretty(request.body)}</div> : null}
          </Wire>
        </Part>
      ) : null}
      {outcome.kind === 'response' ? (
        <Part title={`Answer: ${outcome.status}`}>
          <Wire scrolls lines={headerLines(outcome.headers)}>
            {outcome.body === '' ? (
              <p className="mt-2 font-sans text-soft">The body is empty.</p>
            ) : (
              <div className="mt-3">{pretty(outcome.body)}</div>
            )}
          </Wire>
          {outcome.truncated ? (
            <p className="text-xs text-soft">The body was larger than 64 KiB; the rest was not read.</p>
          ) : null}
        </Part>
      ) : null}
      {outcome.kind === 'checked' ? <p className="text-sm">{outcome.found}</p> : null}
      {outcome.kind === 'no-response' ? (
        <p className="data">{`No answer: ${outcome.code} in phase ${outcome.phase}`}</p>
      ) : null}
      {hidden.length > 0 ? (
        <p className="text-xs text-soft">
          Masked in this answer, because the vendor sent it back: {hidden.join(', ')}.
        </p>
      ) : null}
    </div>
  )
}

function headerLines(headers: readonly Header[]): string[] {
  return headers.map(([name, value]) => `${name}: ${value}`)
}

function Part({
  title,
  aside,
  children,
}: {
  readonly title: string
  readonly aside?: React.ReactNode
  readonly children: React.ReactNode
}) {
  return (
    <section className="grid min-w-0 gap-1.5">
      <div className="flex items-center justify-between">
        <Heading level={4} className="eyebrow">
          {title}
        </Heading>
        {aside}
      </div>
      {children}
    </section>
  )
}

function pretty(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2)
  } catch {
    return body // not JSON: shown as it came
  }
}
