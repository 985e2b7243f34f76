import { catalogue } from '@/lib/vendors'
import { CodeBlock } from '@/components/code/code-block'
import { Disclosure } from '@/components/ui/disclosure'
import type { SchemeId } from '@/lib/engine/model/ids'
import type { Language } from '@/lib/engine/model/language'
import type { Product } from '@/lib/engine/model/product'
import type { Sdk } from '@/lib/engine/model/sdk'
import { sdkSnippet, sdksFor, sdkTogetherSnippet } from '@/lib/engine/snippets/sdks'
import { Facts } from './fact'
import { SdkVersions } from './sdk-versions'
import { SnippetBlock } from './snippets'

/** How each client library is initialised for a product in a region, or that it does not cover the product. */
export function SdkInitialisation({
  product,
  scheme,
  region,
  name,
  only = null,
}: {
  readonly product: Product
  readonly scheme: SchemeId
  readonly region: string
  readonly name: string
  /** the one language that is shown; all where it is null */
  readonly only?: Language | null
}) {
  const all = sdksFor(catalogue, product, scheme)
  if (all.length === 0) return <p className="text-sm">No SDK is known here. Call it over plain HTTP.</p>
  const sdks = all.filter((sdk) => only === null || sdk.language === only)
  if (sdks.length === 0) return <p className="text-sm">No SDK is known in this language. Call it over plain HTTP.</p>
  return (
    <div className="divide-y divide-line border-y border-line">
      {sdks.map((sdk) => (
        <SdkPart key={sdk.id} sdk={sdk} product={product} region={region} name={name} open={only !== null} />
      ))}
    </div>
  )
}

function SdkPart({
  sdk,
  product,
  region,
  name,
  open,
}: {
  readonly sdk: Sdk
  readonly product: Product
  readonly region: string
  readonly name: string
  readonly open: boolean
}) {
  const snippet = sdkSnippet(sdk, product, region)
  const together = sdkTogetherSnippet(sdk, product)
  const use = sdk.uses[product.id]
  const summary = (
    <span className="flex flex-wrap items-baseline gap-x-2">
      <span className="font-medium">{sdk.name}</span>
      <code className="data text-xs text-soft">{sdk.package}</code>
      {use?.since ? <span className="text-xs text-soft">{`from ${use.since} on`}</span> : null}
      {snippet ? null : <span className="text-xs text-soft">does not cover this API</span>}
    </span>
  )
  return (
    <Disclosure name={name} open={open} summary={summary} className="py-1.5">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4 pt-2 pb-4">
        <SdkVersions sdk={sdk} use={use} />
        {snippet ? (
          <>
            <CodeBlock
              code={sdk.install.code}
              language={sdk.install.language}
              title={`Install for ${sdk.name}`}
              shell={sdk.install.language === 'bash' ? 'bash' : null}
            />
            <SnippetBlock snippet={{ ...snippet, title: `Initialise and call, ${region}` }} />
            {together ? <SnippetBlock snippet={together} /> : null}
            <Facts facts={[...(use?.remark ? [use.remark] : []), ...sdk.notes]} />
          </>
        ) : (
          <p className="text-sm">{sdk.missing}</p>
        )}
        <p className="text-xs text-soft">
          <a href={sdk.page} rel="noreferrer noopener" className="link">
            {sdk.page.replace('https://', '')}
          </a>
        </p>
      </div>
    </Disclosure>
  )
}
