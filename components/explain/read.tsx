import { CopyButton } from '@/components/ui/copy-button'
import { Disclosure } from '@/components/ui/disclosure'
import { Section } from '@/components/ui/page'
import type { Evidence } from '@/lib/engine/model/evidence'
import type { Reference } from '@/lib/engine/model/facts'
import type { JwtFacts } from '@/lib/engine/model/authorization'
import type { View } from './engine'
import { exchangeText } from './exchange-text'

/** Ids under which the vendor finds this one request. */
export function References({ references }: { readonly references: readonly Reference[] }) {
  if (references.length === 0) return null
  return (
    <Section title="Quote this to support" className="pb-0">
      <dl className="grid gap-2 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr] sm:gap-x-4">
        {references.map(({ label, value }) => (
          <div key={value} className="contents">
            <dt className="data text-soft">{label}</dt>
            <dd className="flex flex-wrap items-center gap-2">
              <span className="data wire">{value}</span>
              <CopyButton text={value} label={`Copy ${label}`} short="Copy" />
            </dd>
          </div>
        ))}
      </dl>
    </Section>
  )
}

/** The exchanges that were found in the paste, with secrets masked. */
export function Exchanges({ view }: { readonly view: View }) {
  const { evidence } = view.report
  const exchanges = evidence.filter((e) => e.request !== null || e.outcome.kind === 'response')
  const token = evidence.find((e) => e.sent?.jwt)?.sent?.jwt
  if (exchanges.length === 0 && !token) return null
  return (
    <Section
      title="Exchanges in it"
      className="pb-0"
      note={view.hidden.length > 0 ? `Masked: ${view.hidden.slice(0, 8).join(', ')}` : 'Nothing had to be masked'}
    >
      {token ? <Token jwt={token} /> : null}
      <div className="grid gap-2">
        {exchanges.slice(0, 12).map((one, i) => (
          <Disclosure
            key={one.id}
            open={i === exchanges.length - 1}
            summary={<span className="data">{summary(one)}</span>}
          >
            <Text label={`Exchange ${i + 1}, masked`} text={exchangeText(one)} />
          </Disclosure>
        ))}
      </div>
    </Section>
  )
}

/** What a JWT says of itself; its signature is never shown. */
function Token({ jwt }: { readonly jwt: JwtFacts }) {
  const rows = [
    ...(jwt.fault ? [['cannot be decoded', jwt.fault] as const] : []),
    ...(jwt.alg ? [['alg', jwt.alg] as const] : []),
    ...(jwt.kid ? [['kid', jwt.kid] as const] : []),
    ...Object.entries(jwt.claims).map(
      ([name, value]) =>
        [name, TIME.test(name) && typeof value === 'number' ? `${value} (${timeOf(value)})` : String(value)] as const,
    ),
  ]
  return (
    <div className="mb-4">
      <h3 className="eyebrow">The token, decoded here</h3>
      <dl className="mt-1 grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[minmax(9rem,auto)_1fr]">
        {rows.map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="data text-soft">{name}</dt>
            <dd className="data wire">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

/** Claims that are times, by their own name or by that of a registered claim at the end of it. */
const TIME = /(?:^|:)(?:iat|nbf|exp)$/

function timeOf(seconds: number): string {
  return Math.abs(seconds) < 8.64e12
    ? `${new Date(seconds * 1000).toISOString().replace('.000Z', 'Z')} UTC`
    : 'not a time'
}

function Text({ label, text }: { readonly label: string; readonly text: string }) {
  return (
    <div className="relative">
      <div
        className="data wire max-h-96 overflow-auto rounded-md bg-well p-3 text-xs"
        role="region"
        aria-label={label}
        tabIndex={0}
      >
        {text}
      </div>
      <div className="mt-1">
        <CopyButton text={text} label={`Copy: ${label}`} short="Copy masked" />
      </div>
    </div>
  )
}

function summary({ request, outcome, host }: Evidence): string {
  const asked = request ? `${request.method} ${host ?? request.url}`.trim() : 'Answer'
  return outcome.kind === 'response' && outcome.status > 0 ? `${asked} → ${outcome.status}` : asked
}
