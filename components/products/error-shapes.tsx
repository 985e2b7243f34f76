import { CodeBlock } from '@/components/code/code-block'
import { catalogue } from '@/lib/vendors'
import type { BodyShape, CodeReading, ErrorCode } from '@/lib/engine/model/body-shape'
import type { Product } from '@/lib/engine/model/product'
import { Basis, ConfidenceMark } from './fact'

/** What a refusal looks like: a body for each shape, and the codes where the product has such. */
export function ErrorShapes({ product }: { readonly product: Product }) {
  if (product.login)
    return (
      <p className="max-w-[72ch] text-sm">
        A reply of three digits and words, by RFC 4954: 535 refuses the login, whatever is wrong with it; 421, 451 and
        454 are for now and say nothing of it; 504, 534 and 538 want another mechanism.
      </p>
    )
  if (product.errorShapes.length === 0)
    return <p className="text-sm">The SDK reports a refusal through its callbacks; there is no HTTP answer to read.</p>
  const { tokenErrorShape } = catalogue.credentialSet(product.credentialSet)
  const ids = new Set([...product.errorShapes, ...(tokenErrorShape ? [tokenErrorShape] : [])])
  const shapes = [...ids].map((id) => catalogue.bodyShape(id, product.vendor))
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-6 md:grid-cols-[repeat(2,minmax(0,1fr))]">
        {shapes.map((shape) => (
          <Shape key={shape.id} shape={shape} />
        ))}
      </div>
      {shapes.map((shape) => (shape.codes ? <Codes key={shape.id} codes={shape.codes} /> : null))}
    </div>
  )
}

function Shape({ shape }: { readonly shape: BodyShape }) {
  const { name, example, note, source, confidence } = shape
  return (
    <div className="min-w-0">
      {example === null ? (
        <p className="rounded-md border border-line bg-well p-3 text-sm">
          <span className="font-medium">{name}:</span> an empty body
        </p>
      ) : (
        <CodeBlock code={example} language={example.startsWith('{') ? 'json' : 'text'} title={name} />
      )}
      <p className="mt-1.5 text-sm">{note}</p>
      <Basis confidence={confidence} source={source} />
    </div>
  )
}

const READINGS: Readonly<Record<CodeReading, string>> = {
  credential: 'credential',
  accepted: 'accepted',
  request: 'request',
  account: 'account',
  other: 'neither',
}

function Codes({ codes }: { readonly codes: readonly ErrorCode[] }) {
  return (
    <table className="w-full border-collapse border-y border-line text-sm">
      <caption className="py-2 text-left text-sm font-semibold">Codes, and what each says about</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Code</th>
          <th scope="col">Meaning</th>
          <th scope="col">Says something about</th>
        </tr>
      </thead>
      <tbody className="divide-y divide-line border-t border-line">
        {codes.map(({ code, means, reading, confidence }) => (
          <tr key={code}>
            <th scope="row" className="data py-1.5 pr-4 text-left font-normal">
              {code}
            </th>
            <td className="py-1.5 pr-4">
              {means} {confidence === 'documented' ? null : <ConfidenceMark confidence={confidence} />}
            </td>
            <td className="py-1.5 text-xs text-soft">{READINGS[reading]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
