import type { Product } from '@/lib/engine/model/product'
import type { KeyLife } from '@/lib/engine/model/key-life'
import { ClickSteps } from './click-steps'
import { Facts } from './fact'
import { ProblemLinks } from './problem-links'

/** How a key is replaced while programs go on running: what lives side by side, step by step, and what is known. */
export function KeyLifePart({ life, product }: { readonly life: KeyLife; readonly product: Product }) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6">
      <div>
        <p className="mb-3 max-w-[72ch] text-sm font-medium">{life.overlap}</p>
        <ClickSteps steps={life.steps} />
      </div>
      <div>
        <h3 className="mb-2 text-base font-semibold">Kinds that are taken for each other</h3>
        <dl className="divide-y divide-line border-y border-line text-sm">
          {life.kinds.map(({ name, what }) => (
            <div key={name} className="grid gap-x-6 gap-y-0.5 py-2 sm:grid-cols-[13rem_minmax(0,1fr)]">
              <dt className="font-medium">{name}</dt>
              <dd className="text-soft">{what}</dd>
            </div>
          ))}
        </dl>
      </div>
      <div>
        <h3 className="mb-2 text-base font-semibold">What is known, and what is not</h3>
        <Facts facts={life.facts} />
      </div>
      <div>
        <h3 className="mb-2 text-base font-semibold">{`When ${product.name} refuses after a rotation`}</h3>
        <ProblemLinks ids={life.problems} />
      </div>
    </div>
  )
}
