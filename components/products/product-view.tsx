import { catalogue } from '@/lib/vendors'
import type { ProductId, SchemeId } from '@/lib/engine/model/ids'
import Link from 'next/link'
import { buttonClass } from '@/components/ui/button'
import { PageHead, Section } from '@/components/ui/page'
import type { Product } from '@/lib/engine/model/product'
import { languagesOf, type LanguageChoice } from '@/lib/engine/snippets/code-language'
import { snippetsOf } from '@/lib/engine/snippets/snippets'
import { ChoiceLinks } from './choice-links'
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

const PARTS = [
  ['credentials', 'Credentials'],
  ['schemes', 'Schemes'],
  ['hosts', 'Hosts and regions'],
  ['sample', 'The call that proves a key'],
  ['code', 'Code to copy'],
  ['sdks', 'SDK initialisation'],
  ['errors', 'What a refusal looks like'],
  ['limits', 'Limits'],
  ['gotchas', 'What goes wrong'],
  ['contradictions', 'Where sources disagree'],
  ['rotate', 'Rotate without an outage'],
  ['problems', 'Problems'],
  ['docs', 'The vendor’s own pages'],
] as const

/** Everything that is known about calling one product, from the catalogue. */
export function ProductView({ product, scheme, region, language = null }: Props) {
  const { keyLife } = catalogue.credentialSet(product.credentialSet)
  const empty = [...(product.limits.length > 0 ? [] : ['limits']), ...(keyLife ? [] : ['rotate'])]
  const parts = PARTS.filter(([id]) => !empty.includes(id))
  return (
    <>
      <PageHead title={product.name} lead={product.summary}>
        <div className="mt-4 flex flex-wrap items-center gap-3">
          <Link href={checkHref(product.id, region)} prefetch={false} className={buttonClass('primary')}>
            Test it now
          </Link>
          {product.dashboard ? (
            <a href={product.dashboard} rel="noreferrer" className={buttonClass('secondary')}>
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
          <ul
            className={
              'flex flex-wrap gap-x-4 gap-y-1 text-xs lg:sticky lg:top-6 lg:grid lg:gap-y-1.5 lg:border-l ' +
              'lg:border-line lg:pl-5'
            }
          >
            {parts.map(([id, label]) => (
              <li key={id}>
                <a href={`#${id}`} className="link">
                  {label}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="min-w-0">
          <CallPart product={product} region={region} />
          <CodePart product={product} scheme={scheme} region={region} language={language} />
          <KnowledgePart product={product} />
        </div>
      </div>
    </>
  )
}

function CallPart({ product, region }: { readonly product: Product; readonly region: string }) {
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  return (
    <>
      <Section id="credentials" title="Credentials" note={credentialSet.name}>
        <p className="mb-3 max-w-[72ch] text-sm">{credentialSet.why}</p>
        <CredentialTable fields={product.fields} />
        <p className="mt-3 max-w-[72ch] text-sm">
          <span className="text-soft">Made at: </span>
          <a href={product.credentialsPage.url} rel="noreferrer" className="link">
            {product.credentialsPage.path}
          </a>
          {credentialSet.shownOnce ? '. The secret is shown once.' : '.'}
        </p>
      </Section>
      <Section id="schemes" title="Schemes, in order of preference">
        <SchemeList product={product} region={region} />
      </Section>
      <Section id="hosts" title="Hosts and regions">
        <Hosts product={product} region={region} />
      </Section>
      <Section id="sample" title="The call that proves a key">
        <SampleCallPart product={product} region={region} />
      </Section>
    </>
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

function KnowledgePart({ product }: { readonly product: Product }) {
  const credentialSet = catalogue.credentialSet(product.credentialSet)
  const contradictions = [...product.contradictions, ...credentialSet.contradictions]
  return (
    <>
      <Section id="errors" title="What a refusal looks like">
        <ErrorShapes product={product} />
      </Section>
      {product.limits.length > 0 ? (
        <Section id="limits" title="Limits">
          <Facts facts={product.limits} />
        </Section>
      ) : null}
      <Section id="gotchas" title="What goes wrong">
        <Facts facts={product.gotchas} />
        <h3 className="mt-8 mb-2 text-base font-semibold">{`The same for all: ${credentialSet.name}`}</h3>
        <Facts facts={credentialSet.facts} />
      </Section>
      {contradictions.length > 0 ? (
        <Section id="contradictions" title="Where sources disagree" note="And which one we follow">
          <Facts facts={contradictions} />
        </Section>
      ) : null}
      {credentialSet.keyLife ? (
        <Section id="rotate" title={credentialSet.keyLife.title} note={credentialSet.name}>
          <KeyLifePart life={credentialSet.keyLife} product={product} />
        </Section>
      ) : null}
      <Section id="problems" title="Problems that this product knows">
        <ProblemLinks ids={catalogue.problemsOf(product)} />
      </Section>
      <Section id="docs" title="The vendor’s own pages">
        <ul className="grid gap-1.5 text-sm">
          {product.docs.map((url) => (
            <li key={url} className="wire">
              <a href={url} rel="noreferrer" className="link">
                {url.replace('https://', '')}
              </a>
            </li>
          ))}
        </ul>
      </Section>
    </>
  )
}
