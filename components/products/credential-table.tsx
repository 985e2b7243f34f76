import { catalogue } from '@/lib/vendors'
import type { FieldId } from '@/lib/engine/model/ids'
import { variableOf } from '@/lib/engine/snippets/variables'

/**
 * The credential fields of a product: what each looks like and where it is found. A choice such as the region is not
 * one.
 */
export function CredentialTable({ fields }: { readonly fields: readonly FieldId[] }) {
  const rows = fields.filter((id) => catalogue.field(id).shape !== 'choice')
  return (
    <dl className="divide-y divide-line border-y border-line">
      {rows.map((id) => (
        <Row key={id} id={id} />
      ))}
    </dl>
  )
}

function Row({ id }: { readonly id: FieldId }) {
  const field = catalogue.field(id)
  return (
    <div className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[13rem_minmax(0,1fr)]">
      <dt>
        <span className="text-sm font-medium">{field.label}</span>
        <span className="block text-xs text-soft">
          {[field.secret ? 'secret' : 'not secret', ...(field.optional ? ['optional'] : [])].join(', ')}
        </span>
      </dt>
      <dd className="min-w-0 text-sm">
        <p>{field.format}.</p>
        <p className="text-soft">
          <a href={field.page ?? undefined} rel="noreferrer noopener" className="link">
            {field.where}
          </a>
        </p>
        <p className="mt-0.5 text-xs text-soft">
          In the code on this page: <code className="data text-xs text-ink">{variableOf(catalogue, id)}</code>
        </p>
      </dd>
    </div>
  )
}
