import { Section } from '@/components/ui/page'
import figures from './figures.json'

const NUMBER = new Intl.NumberFormat('en')

const MEANINGS: Readonly<Record<string, string>> = {
  certain: 'an exchange was read whole, or the fault is visible in the value itself',
  likely: 'the evidence points to it, and something else is possible',
  possible: 'one of several that fit',
}

/** What was counted the last time `npm run figures` ran, with its date. */
export function Figures() {
  const { measured, leaks, verdicts } = figures
  return (
    <>
      <Section id="leaks" title="Planted secrets, searched for" note={<Measured on={measured} />}>
        <p className="max-w-[68ch] text-sm">
          Every set of test keys holds a secret that can be found again. {NUMBER.format(leaks.checks)} checks were run;
          the report of each, the part of it that may be shared, the ticket, the archive and the commands made of it
          were searched for {leaks.forms} forms of it: reversed, percent-encoded, in hexadecimal, in base64 at every
          offset.
        </p>
        <dl className="mt-4 grid grid-cols-3 gap-4 sm:max-w-[40rem]">
          <Figure value={leaks.checks} label="checks with planted secrets" />
          <Figure value={leaks.places} label="places searched" />
          <Figure value={leaks.hits} label="hits" />
        </dl>
      </Section>
      <Section id="verdicts" title="How sure the verdicts are" note={<Measured on={measured} />}>
        <p className="max-w-[68ch] text-sm">
          {NUMBER.format(verdicts.cases)} recorded failures, many of them dressed in the forms in which people paste
          them, were explained. No refusal may be called accepted, and no credential blamed for what is no fault of it.
        </p>
        <table className="mt-4 w-full max-w-[44rem] border-collapse border-y border-line text-sm">
          <caption className="sr-only">How often the first diagnosis was right, by how sure it was</caption>
          <thead>
            <tr className="text-left text-xs text-soft">
              <th scope="col" className="py-1.5 pr-4 font-normal">
                Confidence
              </th>
              <th scope="col" className="py-1.5 pr-4 font-normal">
                Right
              </th>
              <th scope="col" className="hidden py-1.5 font-normal sm:table-cell">
                Said where
              </th>
            </tr>
          </thead>
          <tbody className="divide-y divide-line border-t border-line">
            {verdicts.confidences.map(({ confidence, right, said }) => (
              <tr key={confidence}>
                <th scope="row" className="py-1.5 pr-4 text-left font-medium">
                  {confidence}
                </th>
                <td className="data py-1.5 pr-4 tabular-nums">
                  {NUMBER.format(right)} of {NUMBER.format(said)}
                </td>
                <td className="hidden py-1.5 text-soft sm:table-cell">{MEANINGS[confidence]}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <dl className="mt-4 grid grid-cols-2 gap-4 sm:max-w-[40rem]">
          <Figure value={verdicts.falseAccepts} label="refusals called accepted" />
          <Figure value={verdicts.misattributed} label="credentials blamed falsely" />
        </dl>
        <p className="mt-4 max-w-[68ch] text-sm text-soft">
          These are failures that the rules were written with. Of failures that whoever wrote the rules had not seen,
          fewer are told right: the README says how many, and when that was counted.
        </p>
      </Section>
    </>
  )
}

function Measured({ on }: { readonly on: string }) {
  return (
    <>
      Counted on <time dateTime={on}>{on}</time> by <code className="data text-xs">npm run figures</code>
    </>
  )
}

function Figure({ value, label }: { readonly value: number; readonly label: string }) {
  return (
    <div className="flex flex-col-reverse justify-end border-t-3 border-ink pt-2">
      <dt className="text-xs text-soft">{label}</dt>
      <dd className="text-xl font-semibold tracking-tight tabular-nums">{NUMBER.format(value)}</dd>
    </div>
  )
}
