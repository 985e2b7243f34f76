import { catalogue } from '@/lib/vendors'
import type { ProductId } from '@/lib/engine/model/ids'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { buildGuide } from '@/lib/engine/guide/tree'
import { leavesOf } from '@/lib/engine/guide/flaws'
import { fieldsWith, mixUpsOf, stepsTo } from '@/lib/engine/guide/steps'
import type { Product } from '@/lib/engine/model/product'
import { SEEDS } from '@/lib/testing/all-vendors/seeds.fixture'
import { SHELLS } from '@/lib/engine/snippets/shells'
import { sdkSnippet, sdksFor, sdkTogetherSnippet } from '@/lib/engine/snippets/sdks'
import type { LanguageChoice } from '@/lib/engine/snippets/code-language'
import { snippetsOf } from '@/lib/engine/snippets/snippets'
import { LeafView } from '../guide/leaf'
import { SchemeMatrix } from './matrix'
import { ProductView } from './product-view'

const products: readonly (Product & { readonly id: ProductId })[] = catalogue.products

/** The text of a page as a reader meets it: tags out, entities resolved. */
function textOf(html: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" }
  return html.replace(/<[^>]+>/g, '').replace(/&(amp|lt|gt|quot|#x27);/g, (_, name: string) => names[name] ?? '')
}

const page = (
  product: Product & { readonly id: ProductId },
  scheme = product.schemes[0].scheme,
  region = product.regions[0].code,
) => renderToStaticMarkup(<ProductView product={product} scheme={scheme} region={region} />)

describe('a product page', () => {
  it.each(SEEDS.map((seed) => [seed.product, seed] as const))('says what the table says of %s', (id, seed) => {
    const product = catalogue.product(id)
    const text = textOf(page(product))
    for (const field of seed.fields) expect(text).toContain(field)
    for (const host of seed.hosts) expect(text).toContain(host)
    expect(product.schemes.map((s) => s.scheme)).toEqual(seed.schemes)
    for (const scheme of seed.schemes) expect(text).toContain(catalogue.scheme(scheme).name)
    if (seed.sample) expect(text).toContain(seed.sample)
    else expect(text).toContain('There is no free call of its own.')
  })

  it('has a row of the table for every product', () => {
    expect(SEEDS.map((s) => s.product).toSorted()).toEqual(products.map((p) => p.id).toSorted())
  })

  it.each(products.map((p) => [p.id, p] as const))(
    'shows every fact about %s, where its credentials are, and its problems',
    (_, product) => {
      const html = page(product)
      const text = textOf(html)
      const credentialSet = catalogue.credentialSet(product.credentialSet)
      for (const fact of [
        ...product.limits,
        ...product.gotchas,
        ...product.contradictions,
        ...credentialSet.facts,
        ...credentialSet.contradictions,
      ])
        expect(text).toContain(fact.text)
      for (const id of product.fields.filter((f) => f !== 'region')) {
        expect(text).toContain(catalogue.field(id).where)
        expect(text).toContain(catalogue.field(id).format)
        expect(html).toContain(`href="${catalogue.field(id).page}"`)
      }
      expect(html).toContain(`href="${product.credentialsPage.url}"`)
      for (const url of product.docs) expect(html).toContain(`href="${url}"`)
      for (const id of catalogue.problemsOf(product)) expect(text).toContain(catalogue.explanation(id).title)
      for (const also of product.sample?.alsoAccepted ?? []) expect(text).toContain(also.means)
      expect(html).toContain(`href="/check?product=${product.id}&amp;region=${product.regions[0].code}"`)
    },
  )

  it.each(products.flatMap((p) => p.schemes.map((s) => [p.id, s.scheme, p] as const)))(
    'shows every snippet of %s with %s, in every language',
    (id, scheme, product) => {
      const text = textOf(page(product, scheme))
      const { shells, plain } = snippetsOf(catalogue, product, scheme, product.regions[0].code)
      for (const snippet of [...Object.values(shells).flat(), ...plain]) expect(text).toContain(snippet.code)
      for (const shell of Object.values(SHELLS)) expect(text).toContain(`Copy for ${shell.name}`)
      for (const sdk of sdksFor(catalogue, product, scheme))
        expect(text).toContain(sdkSnippet(sdk, product, product.regions[0].code)?.code ?? sdk.missing)
    },
  )

  it('is limited to the language that somebody writes, and says so where there is no code in it', () => {
    const conversation = catalogue.product('conversation')
    const of = (language: LanguageChoice | null, product = conversation) =>
      textOf(
        renderToStaticMarkup(
          <ProductView product={product} scheme="oauth2" region={product.regions[0].code} language={language} />,
        ),
      )
    expect(of('php')).toContain('stream_context_create')
    expect(of('php')).not.toMatch(/curl -sS|SinchClient|Net::HTTP/)
    expect(of('java')).toContain('import com.sinch.sdk.SinchClient')
    expect(of('java')).toContain('Nothing here without a package')
    expect(of('go')).toContain('No SDK is known in this language')
    expect(of('swift')).toContain('There is no code in Swift here')
    for (const every of [null, 'all'] as const) expect(of(every)).toMatch(/curl -sS[\s\S]+SinchClient/)
  })

  it('says under each piece of code what was done with it', () => {
    const html = page(catalogue.product('numbers'))
    const told = [...html.matchAll(/data-proof="(\w+)"/g)].map((found) => found[1])
    const numbers = catalogue.product('numbers')
    const { shells, plain } = snippetsOf(catalogue, numbers, 'oauth2', 'global')
    const sdks = sdksFor(catalogue, numbers).flatMap((sdk) =>
      [sdkSnippet(sdk, numbers, 'global'), sdkTogetherSnippet(sdk, numbers)].filter((piece) => piece !== null),
    )
    expect(told).toHaveLength([...Object.values(shells).flat(), ...plain, ...sdks].length)
    expect(told).toContain('run')
    expect(told).toContain('balanced')
    expect(textOf(html)).toMatch(/Run here against the simulator on \d{4}-\d\d-\d\d, with PHP 8/)
  })

  it('colours code with classes alone', () => {
    const html = page(catalogue.product('verification'))
    expect(html).toMatch(/class="hljs-/)
    expect(html).not.toMatch(/\sstyle=/)
  })

  it('writes the code for the region that was chosen', () => {
    expect(textOf(page(catalogue.product('conversation'), 'oauth2', 'br'))).toContain(
      'curl -sS -i "https://br.conversation.api.sinch.com/v1/projects/$SINCH_PROJECT_ID/apps"',
    )
  })
})

describe('the matrix', () => {
  it('links every scheme of every product, the preferred one first', () => {
    const html = renderToStaticMarkup(<SchemeMatrix products={catalogue.products} />)
    for (const product of products)
      product.schemes.forEach(({ scheme }, i) => {
        expect(html).toContain(`href="/products/${product.id}?scheme=${scheme}"`)
        const rank = `${i + 1}, ${['first', 'second', 'third'][i]} choice`
        expect(html).toContain(`aria-label="${product.name}: ${rank}"`)
      })
  })
})

describe('the end of a way', () => {
  it('says why, what, where, how and where to test it, for every leaf', () => {
    for (const { leaf } of leavesOf(buildGuide(catalogue))) {
      const product = catalogue.product(leaf.product)
      const html = renderToStaticMarkup(<LeafView leaf={leaf} />)
      const text = textOf(html)
      const label = JSON.stringify(leaf)
      expect(text, label).toContain(catalogue.credentialSet(product.credentialSet).why)
      expect(text, label).toContain(catalogue.scheme(leaf.scheme).how)
      for (const sentence of mixUpsOf(catalogue, product)) expect(text, label).toContain(sentence)
      for (const step of stepsTo(catalogue, product, leaf.key, leaf.scheme)) expect(text, label).toContain(step.text)
      for (const id of fieldsWith(catalogue, product, leaf.scheme).filter((f) => f !== 'region'))
        expect(text, label).toContain(catalogue.field(id).label)
      expect(html, label).toContain(`href="/check?product=${leaf.product}&amp;region=${leaf.region}"`)
    }
  })

  it('asks an app on a device for no secret, and shows code for devices alone', () => {
    const text = textOf(
      renderToStaticMarkup(
        <LeafView leaf={{ product: 'verification', scheme: 'public', region: 'global', key: null }} />,
      ),
    )
    expect(text).toContain('Leave the Application Secret where it is.')
    expect(text).not.toMatch(/SINCH_APPLICATION_SECRET|applicationSecret|application_secret|Copy Key and Secret/)
    expect(text).not.toContain('SinchClient')
    for (const name of ['SinchVerificationSDK', 'com.sinch.android.sdk.verification:verification-all'])
      expect(text).toContain(name)
    const onServer = textOf(
      renderToStaticMarkup(
        <LeafView leaf={{ product: 'verification', scheme: 'signed', region: 'global', key: null }} />,
      ),
    )
    expect(onServer).toContain('SINCH_APPLICATION_SECRET')
    expect(onServer).not.toContain('SinchVerificationSDK')
  })

  it('gives a sending key the one call that it may make, and no code for what is no API key', () => {
    const of = (key: 'sending' | 'other') =>
      textOf(
        renderToStaticMarkup(
          <LeafView leaf={{ product: 'mailgun-send', scheme: 'mailgun-basic', region: 'us', key }} />,
        ),
      )
    expect(of('sending')).toContain('https://api.mailgun.net/v3/$MAILGUN_DOMAIN/messages')
    expect(of('sending')).toContain('mailgun.messages.create')
    expect(of('sending')).not.toMatch(/v4\/domains|domains\.list/)
    expect(of('other')).not.toContain('curl -sS')
  })
})
