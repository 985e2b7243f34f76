import { catalogue } from '@/lib/vendors'
import { findRegion } from '@/lib/engine/model/product'
import Link from 'next/link'
import { ClickSteps } from '@/components/products/click-steps'
import { CredentialTable } from '@/components/products/credential-table'
import { checkHref, productHref } from '@/components/products/links'
import { LanguageQuestion, onlyLanguage } from '@/components/products/language-choice'
import { ProblemLinks } from '@/components/products/problem-links'
import { SchemeWire } from '@/components/products/scheme-list'
import { SdkInitialisation } from '@/components/products/sdks'
import { ShellCommands, SnippetBlock } from '@/components/products/snippets'
import { buttonClass } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import { Section } from '@/components/ui/page'
import type { Leaf } from '@/lib/engine/guide/define'
import { fieldsWith, findKeyKind, mixUpsOf, stepsTo } from '@/lib/engine/guide/steps'
import type { KeyKind } from '@/lib/engine/model/guide'
import type { Product } from '@/lib/engine/model/product'
import { sdkKeySnippets } from '@/lib/engine/snippets/sdks'
import { languagesOf, type LanguageChoice } from '@/lib/engine/snippets/code-language'
import { snippetsOf, type Snippets } from '@/lib/engine/snippets/snippets'

/** The end of a way: which credentials and why, where to click, code to copy, and the check with everything chosen. */
export function LeafView({
  leaf,
  language = null,
  hrefIn,
}: {
  readonly leaf: Leaf
  /** in which language the code is wanted */
  readonly language?: LanguageChoice | null
  /** the address of this end with a language; absent: it is not asked for */
  readonly hrefIn?: (language: LanguageChoice) => string
}) {
  const product = catalogue.product(leaf.product)
  const kind = findKeyKind(product, leaf.key)
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  const when = product.schemes.find((s) => s.scheme === leaf.scheme)?.when
  const region = findRegion(product, leaf.region)
  const languages = languagesOf(catalogue, product, leaf.scheme)
  const only = kind?.limits ? null : onlyLanguage(languages, language)
  return (
    <div data-leaf={`${leaf.product}/${leaf.scheme}/${leaf.region}`}>
      <div className="mb-8">
        <p className="max-w-[72ch] text-base">{credentialSet.why}</p>
        <div className="mt-3">
          <p className="text-sm">{when}</p>
          <SchemeWire scheme={leaf.scheme} />
        </div>
        {region && product.regions.length > 1 ? (
          <p className="mt-3 text-sm">
            {region.label}: <code className="data">{region.host}</code>
          </p>
        ) : null}
        <KeyRemark kind={kind} />
        <TestIt leaf={leaf} kind={kind} />
      </div>
      <MixUps product={product} />
      <Section title="The credentials you need" note={credentialSet.name}>
        <CredentialTable fields={fieldsWith(catalogue, product, leaf.scheme)} />
      </Section>
      <Section title="Where to click">
        <ClickSteps steps={stepsTo(catalogue, product, leaf.key, leaf.scheme)} />
      </Section>
      {kind?.limits?.opens === 'nothing' ? null : (
        <>
          {kind?.limits || !hrefIn ? null : (
            <Section title="In which language do you write?" note="Kept in the address, and in this browser">
              <LanguageQuestion languages={languages} chosen={language} hrefOf={hrefIn} />
            </Section>
          )}
          <Section title="Call it by hand" note="Values come from environment variables">
            <ShellCommands snippets={commandsFor(product, leaf, kind)} name="shell" only={only} />
          </Section>
          <Section
            title="Initialise an SDK"
            note={region && product.regions.length > 1 ? `For ${region.label}` : undefined}
          >
            {kind?.limits ? (
              sdkKeySnippets(catalogue, product, kind.id, leaf.region).map((snippet) => (
                <SnippetBlock key={snippet.id} snippet={snippet} />
              ))
            ) : (
              <SdkInitialisation product={product} scheme={leaf.scheme} region={leaf.region} name="sdk" only={only} />
            )}
          </Section>
        </>
      )}
      <Section title="When it is refused">
        <ProblemLinks ids={catalogue.problemsOf(product).slice(0, 6)} />
        <p className="mt-4 text-sm">
          <Link
            href={productHref(product.id, { scheme: leaf.scheme, region: leaf.region })}
            prefetch={false}
            className="link"
          >
            Everything about {product.name}
          </Link>
        </p>
      </Section>
    </div>
  )
}

/** A key that cannot read is shown the calls alone that do more than that. */
function commandsFor(product: Product, leaf: Leaf, kind: KeyKind | null): Snippets {
  const all = snippetsOf(catalogue, product, leaf.scheme, leaf.region)
  if (!kind?.limits) return all
  const further = (list: Snippets['plain']) => list.filter((s) => s.effect !== 'free')
  const { bash, powershell, cmd } = all.shells
  return { shells: { bash: further(bash), powershell: further(powershell), cmd: further(cmd) }, plain: [] }
}

function KeyRemark({ kind }: { readonly kind: KeyKind | null }) {
  if (!kind?.limits) return null
  const { opens, remark } = kind.limits
  return (
    <Notice status={opens === 'nothing' ? 'fail' : 'warning'} className="mt-4">
      {remark}
    </Notice>
  )
}

function TestIt({ leaf, kind }: { readonly leaf: Leaf; readonly kind: KeyKind | null }) {
  return (
    <p className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
      <Link
        href={checkHref(leaf.product, leaf.region)}
        prefetch={false}
        className={buttonClass('primary')}
        data-action="test-it"
      >
        Test it now
      </Link>
      <span className="text-sm text-soft">{kind?.limits?.check ?? checkNote(leaf)}</span>
    </p>
  )
}

/** What the check does for a way of authenticating. */
function checkNote({ scheme }: Leaf): string {
  const { untestable } = catalogue.scheme(scheme)
  return untestable
    ? `${untestable} The check makes its calls from a server, with everything that the product takes.`
    : 'Opens the check with product and region chosen.'
}

function MixUps({ product }: { readonly product: Product }) {
  const [credentials, region] = mixUpsOf(catalogue, product)
  return (
    <Section title="Two things that people get wrong">
      <ol className="grid gap-x-10 gap-y-3 text-sm sm:grid-cols-2">
        <li className="border-l-3 border-warn pl-3">{credentials}</li>
        <li className="border-l-3 border-warn pl-3">{region}</li>
      </ol>
    </Section>
  )
}

/** The heading of an end. */
export function leafTitle(leaf: Leaf): string {
  const product = catalogue.product(leaf.product)
  return `${product.name}: ${catalogue.scheme(leaf.scheme).name}`
}
