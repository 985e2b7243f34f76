import { catalogue } from '@/lib/vendors'
import type { ProductId, SchemeId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import { Disclosure } from '@/components/ui/disclosure'
import { buttonClass } from '@/components/ui/button'
import { PageHead, Section } from '@/components/ui/page'
import type { Product } from '@/lib/engine/model/product'
import { languagesOf, type LanguageChoice } from '@/lib/engine/snippets/code-language'
import { snippetsOf } from '@/lib/engine/snippets/snippets'
import { stepsTo } from '@/lib/engine/guide/steps'
import { ChoiceLinks } from './choice-links'
import { ClickSteps } from './click-steps'
import { CredentialTable } from './credential-table'
import { ErrorShapes } from './error-shapes'
import { Facts } from './fact'
import { Hosts } from './hosts'
import { KeyLifePart } from './key-life'
import { LanguageQuestion, onlyLanguage } from './language-choice'
import { checkHref, productHref } from './links'
import { ProblemLinks } from './problem-links'
import { SampleCallPart } from './sample-call'
import { SchemeList } from './scheme-list'
import { SdkInitialisation } from './sdks'
import { ShellCommands } from './snippets'

type Props = {
  readonly product: Product & { readonly id: ProductId }
  readonly scheme: SchemeId
  readonly region: string
  readonly language?: LanguageChoice | null
}

/** In the order of what people come for: which credentials, code to copy, what goes wrong; then the rest. */
const PARTS = [
  ['credentials', 'Credentials, and where to click'],
  ['code', 'Code to copy'],
  ['sdks', 'SDK initialisation'],
  ['problems', 'What goes wrong'],
  ['errors', 'What a refusal looks like'],
  ['hosts', 'Hosts and regions'],
  ['schemes', 'Schemes'],
  ['sample', 'The call that proves a key'],
  ['rotate', 'Rotate without an outage'],
  ['sources', 'Limits, sources, contradictions'],
] as const

/** Everything that is known about calling one product, from the catalogue. */
export function ProductView({ product, scheme, region, language = null }: Props) {
  const { keyLife } = catalogue.credentialSet(product.credentialSet)
  const parts = PARTS.filter(([id]) => id !== 'rotate' || keyLife)
  return (
    <>
      <PageHead title={product.name} lead={product.summary}>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Link href={checkHref(product.id, region)} prefetch={false} className={buttonClass('primary')}>
            Test it now
          </Link>
          {product.dashboard ? (
            <a href={product.dashboard} rel="noreferrer noopener" className={buttonClass('secondary')}>
              Open its dashboard
            </a>
          ) : null}
          <Link href={`/guide?product=${product.id}`} prefetch={false} className={buttonClass('quiet')}>
            Be guided
          </Link>
        </div>
      </PageHead>
      <div className="grid gap-x-12 gap-y-8 lg:grid-cols-[minmax(0,1fr)_13rem]">
        <nav aria-label="On this page" className="lg:order-2">
          <ul className="flex flex-wrap gap-x-4 text-xs lg:sticky lg:top-6 lg:grid lg:border-l lg:border-line lg:pl-5">
            {parts.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-block py-1">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          <CredentialPart product={product} scheme={scheme} />
          <CodePart product={product} scheme={scheme} region={region} language={language} />
          <ProblemPart product={product} />
          <CallPart product={product} region={region} />
          <SourcePart product={product} />
        </div>
      </div>
    </>
  )
}

function CredentialPart({ product, scheme }: Pick<Props, 'product' | 'scheme'>) {
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  return (
    <Section id="credentials" title="Credentials" note={credentialSet.name}>
      <p className="mb-3 max-w-[72ch] text-sm">{credentialSet.why}</p>
      <CredentialTable fields={product.fields} />
      <h3 className="mt-6 mb-2 text-base font-semibold">Where to click</h3>
      <ClickSteps steps={stepsTo(catalogue, product, null, scheme)} />
      <p className="mt-3 max-w-[72ch] text-sm">
        <span className="text-soft">Made at: </span>
        <a href={product.credentialsPage.url} rel="noreferrer noopener" className="link">
          {product.credentialsPage.path}
        </a>
        {credentialSet.shownOnce ? '. The secret is shown once.' : '.'}
      </p>
    </Section>
  )
}

function CodePart({ product, scheme, region, language = null }: Props) {
  const languages = languagesOf(catalogue, product, scheme)
  const only = onlyLanguage(languages, language)
  return (
    <Section id="code" title="Code to copy" note="Values come from environment variables">
      <div className="mb-4 grid gap-2">
        {product.schemes.length > 1 ? (
          <ChoiceLinks
            label="Scheme"
            chosen={scheme}
            links={product.schemes.map((s) => ({
              key: s.scheme,
              label: catalogue.scheme(s.scheme).short,
              href: productHref(product.id, { scheme: s.scheme, region, language }, '#code'),
            }))}
          />
        ) : null}
        {product.regions.length > 1 ? (
          <ChoiceLinks
            label="Region"
            chosen={region}
            links={product.regions.map((r) => ({
              key: r.code,
              label: r.label,
              href: productHref(product.id, { scheme, region: r.code, language }, '#code'),
            }))}
          />
        ) : null}
        <LanguageQuestion
          languages={languages}
          chosen={language}
          hrefOf={(one) => productHref(product.id, { scheme, region, language: one }, '#code')}
        />
      </div>
      <h3 className="mb-2 text-base font-semibold">{`${catalogue.scheme(scheme).name}, without an SDK`}</h3>
      <ShellCommands snippets={snippetsOf(catalogue, product, scheme, region)} name="shell" only={only} />
      <h3 id="sdks" className="mt-8 mb-2 text-base font-semibold">
        SDK initialisation
      </h3>
      <SdkInitialisation product={product} scheme={scheme} region={region} name="sdk" only={only} />
    </Section>
  )
}

function ProblemPart({ product }: { readonly product: Product }) {
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  return (
    <>
      <Section id="problems" title="What goes wrong">
        <ProblemLinks ids={catalogue.problemsOf(product)} />
        <h3 className="mt-8 mb-2 text-base font-semibold">Worth knowing</h3>
        <Facts facts={product.gotchas} />
        <Disclosure summary={`The same for all: ${credentialSet.name}`} className="mt-4">
          <Facts facts={credentialSet.facts} />
        </Disclosure>
      </Section>
      <Section id="errors" title="What a refusal looks like">
        <ErrorShapes product={product} />
      </Section>
    </>
  )
}

function CallPart({ product, region }: { readonly product: Product; readonly region: string }) {
  const { keyLife, name } = catalogue.credentialSet(product.credentialSet)
  return (
    <>
      <Section id="hosts" title="Hosts and regions">
        <Hosts product={product} region={region} />
      </Section>
      <Section id="schemes" title="Schemes, in order of preference">
        <SchemeList product={product} region={region} />
      </Section>
      <Section id="sample" title="The call that proves a key">
        <SampleCallPart product={product} region={region} />
      </Section>
      {keyLife ? (
        <Section id="rotate" title={keyLife.title} note={name}>
          <KeyLifePart life={keyLife} product={product} />
        </Section>
      ) : null}
    </>
  )
}

/** What few come for: folded. */
function SourcePart({ product }: { readonly product: Product }) {
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  const contradictions = [...product.contradictions, ...credentialSet.contradictions]
  return (
    <Section id="sources" title="Limits, sources, contradictions">
      <div className="divide-y divide-line border-y border-line">
        {product.limits.length > 0 ? (
          <Disclosure summary="Limits" className="py-1.5">
            <Facts facts={product.limits} />
          </Disclosure>
        ) : null}
        {contradictions.length > 0 ? (
          <Disclosure summary="Where sources disagree, and which one is followed" className="py-1.5">
            <Facts facts={contradictions} />
          </Disclosure>
        ) : null}
        <Disclosure summary="The vendor’s own pages" className="py-1.5">
          <ul className="grid text-sm">
            {product.docs.map((url) => (
              <li key={url} className="wire">
                <a href={url} rel="noreferrer noopener" className="link inline-block py-1">
                  {url.replace('https://', '')}
                </a>
              </li>
            ))}
          </ul>
        </Disclosure>
      </div>
    </Section>
  )
}
