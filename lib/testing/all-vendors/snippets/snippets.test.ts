import { catalogue } from '@/lib/vendors'
import type { FieldId, ProductId } from '@/lib/engine/model/ids'
import { describe, expect, it } from 'vitest'
import type { Product } from '@/lib/engine/model/product'
import { distinct, everySnippet, snippetsFor } from './every.fixture'
import { SHELL_IDS } from '@/lib/engine/snippets/shells'
import { sdkSnippet, sdksFor } from '@/lib/engine/snippets/sdks'
import { variableOf } from '@/lib/engine/snippets/variables'
import { balanceFaults, quotingFaults } from './quoting.fixture'

const all = everySnippet()
const products: readonly (Product & { readonly id: ProductId })[] = catalogue.products
/** Values that calls ask for and that are no credentials. */
const asked = products
  .flatMap((p) => [...(p.furtherCalls ?? []), ...p.schemes.flatMap((s) => s.call ?? [])])
  .flatMap((call) => Object.keys(call.asksFor ?? {}))

describe('snippets', () => {
  it('exist for every product, scheme and shell', () => {
    for (const product of products)
      for (const { scheme } of product.schemes) {
        const { shells } = snippetsFor(product.id, scheme, product.regions[0].code)
        for (const shell of SHELL_IDS)
          expect(shells[shell].length, `${product.id} ${scheme} ${shell}`).toBeGreaterThan(1)
      }
  })

  it('have ids that are unique where they stand together', () => {
    for (const product of products)
      for (const { scheme } of product.schemes) {
        const { shells, plain } = snippetsFor(product.id, scheme, product.regions[0].code)
        const ids = [...SHELL_IDS.flatMap((s) => shells[s]), ...plain].map((s) => s.id)
        expect(new Set(ids).size, `${product.id} ${scheme}`).toBe(ids.length)
      }
  })

  it('name the host of the chosen region wherever the region decides', () => {
    for (const product of products.filter((p) => p.regionRole === 'must-match'))
      for (const region of product.regions) {
        const scheme = product.schemes[0].scheme
        const calls = snippetsFor(product.id, scheme, region.code).shells.bash.filter((s) =>
          /^(?:call|login)-bash$/.test(s.id),
        )
        expect(
          calls.map((s) => [`https://${region.host}/`, `smtp://${region.host}:`].some((at) => s.code.includes(at))),
          `${product.id} ${region.code}`,
        ).toEqual([true])
      }
  })

  it('contact only hosts of the catalogue', () => {
    const allowed = new Set<string>([
      ...catalogue.contactedHosts,
      ...products.flatMap((p) => p.regions.map((r) => r.host)),
      'cdn.sinch.com',
      'backend.example',
      'github.com',
    ])
    for (const { snippet, label } of all)
      for (const [, host = ''] of snippet.code.matchAll(/https:\/\/([\w.-]+)/g))
        expect(allowed.has(host), `${label}: ${host}`).toBe(true)
  })

  it('read every value from the environment, and say which', () => {
    const known = new Map<string, FieldId>(
      catalogue.fieldIds.filter((f) => f !== 'region').map((f) => [variableOf(catalogue, f), f]),
    )
    for (const { snippet, label } of all.filter(
      (p) => !p.snippet.id.startsWith('setup') && p.product !== 'in-app-calling',
    )) {
      const names = [...snippet.code.matchAll(/\b(?:SINCH|MAILGUN)_[A-Z_]+\b/g)]
        .map((m) => m[0])
        .filter((n) => n !== 'SINCH_ACCESS_TOKEN')
      for (const name of names) expect(known.has(name), `${label}: ${name}`).toBe(true)
      expect(new Set(names.map((n) => known.get(n))), label).toEqual(new Set(snippet.reads))
    }
  })

  it('ask in the setup for every value that the commands beside it read', () => {
    for (const product of products)
      for (const { scheme } of product.schemes)
        for (const shell of SHELL_IDS) {
          const [setup, ...commands] = snippetsFor(product.id, scheme, product.regions[0].code).shells[shell]
          for (const field of commands.flatMap((c) => c.reads))
            expect(setup?.code, `${product.id} ${scheme} ${shell}`).toContain(variableOf(catalogue, field))
          for (const extra of asked.filter((name) => commands.some((c) => c.code.includes(name))))
            expect(setup?.code).toContain(extra)
        }
  })

  it('hide a secret while it is typed, where the shell can', () => {
    const { shells } = snippetsFor('numbers', 'oauth2', 'global')
    expect(shells.bash[0]?.code).toContain('read -rs SINCH_KEY_SECRET')
    expect(shells.powershell[0]?.code).toMatch(/SINCH_KEY_SECRET = .*AsSecureString/)
    expect(shells.cmd[0]?.note).toContain('cls')
  })

  it('mark what costs money or sends', () => {
    const billable = all.filter((p) => p.snippet.effect === 'billable')
    expect(new Set(billable.map((p) => p.product))).toEqual(new Set(['number-lookup', 'mailgun-send']))
    for (const { snippet, label } of all.filter((p) => p.snippet.shell && /lookups"|\/messages"/.test(p.snippet.code)))
      expect(snippet.effect, label).toBe('billable')
    for (const { snippet } of billable) expect(snippet.note).toMatch(/billed|real message/)
  })

  it('keep comments and reserved names out of what is pasted into zsh', () => {
    for (const { snippet, label } of all.filter((p) => p.snippet.shell === 'bash')) {
      expect(snippet.code, label).not.toMatch(/(^|\n)\s*#/)
      expect(snippet.code, label).not.toMatch(/(^|\n)\s*(path|status|signals|argv)=/)
    }
  })
})

describe('quoting', () => {
  it('is right for each shell: quotes close and lines continue', () => {
    for (const { snippet, label } of distinct(all))
      if (snippet.shell) expect(quotingFaults(snippet.shell, snippet.code), label).toEqual([])
  })

  it('balances in every language', () => {
    const languages = new Set(['javascript', 'python', 'java', 'csharp', 'swift', 'kotlin', 'go', 'php', 'ruby'])
    for (const { snippet, label } of distinct(all).filter((p) => languages.has(p.snippet.language)))
      expect(balanceFaults(snippet.language, snippet.code), label).toEqual([])
  })

  it.each([
    ['bash', "curl -u a:b\n  -d 'x=y'", 'the line above does not continue'],
    ['powershell', 'curl.exe -u a:b \\\n  -d "x"', 'the line above does not continue'],
    ['powershell', 'curl -u "a:b"', 'curl is an alias of Invoke-WebRequest in Windows PowerShell'],
    ['powershell', '"$env:A:$env:B"', 'a colon after a variable needs ${…}'],
    ['powershell', 'curl.exe "a', 'a quote is not closed'],
    ['cmd', "curl -d 'x=y'", 'cmd does not know single quotes'],
    ['cmd', 'curl "%A% ^\n  -d "x"', 'a double quote is not closed'],
    ['cmd', 'curl "$SINCH_KEY_ID"', 'a variable of another shell'],
  ] as const)('the check sees a fault in %s: %s', (shell, code, reason) => {
    expect(quotingFaults(shell, code).map((f) => f.reason)).toContain(reason)
  })
})

describe('scripts without a package', () => {
  it('exist in all six languages for every call that is a read', () => {
    const wanted = ['plain-node', 'plain-python', 'plain-php', 'plain-ruby', 'plain-go', 'plain-csharp']
    for (const product of products.filter((p) => !p.login))
      for (const { scheme } of product.schemes) {
        const ids = snippetsFor(product.id, scheme, product.regions[0].code).plain.map((s) => s.id)
        if (ids.includes('plain-php')) expect(ids, `${product.id} ${scheme}`).toEqual(wanted)
      }
  })

  it('hash a body where they sign, and decode the secret', () => {
    const signed = snippetsFor('voice', 'signed', 'global').plain
    for (const { id, code } of signed.filter((s) => /php|ruby|go|csharp/.test(s.id))) {
      expect(code, id).toMatch(/md5/i)
      expect(code, id).toMatch(/base64_decode|unpack1|DecodeString|FromBase64String/)
    }
  })
})

describe('SDKs', () => {
  const uses = (id: string) => catalogue.sdks.find((s) => s.id === id)?.uses ?? {}
  const code = (sdkId: string, id: ProductId, region: string) => {
    const sdk = catalogue.sdks.find((s) => s.id === sdkId)
    const product = products.find((p) => p.id === id)
    return sdk && product ? (sdkSnippet(sdk, product, region)?.code ?? null) : null
  }

  it('follow the facts on coverage', () => {
    expect(Object.keys(uses('python'))).not.toContain('voice')
    expect(Object.keys(uses('python'))).not.toContain('verification')
    for (const id of ['node', 'python', 'java', 'dotnet']) {
      expect(Object.keys(uses(id)).filter((p) => p.startsWith('mailgun'))).toEqual([])
      expect(Object.keys(uses(id))).not.toContain('10dlc')
      if (id !== 'node') expect(Object.keys(uses(id))).not.toContain('provisioning')
    }
    const since = (id: string, product: ProductId) => catalogue.sdks.find((s) => s.id === id)?.uses[product]?.since
    expect(since('node', 'provisioning')).toBe('1.6.0')
    expect([since('node', 'voice-v2'), since('python', 'voice-v2'), since('java', 'voice-v2')]).toEqual([
      '1.6.0',
      '2.2.0',
      '2.3',
    ])
    expect(uses('dotnet')['voice-v2']).toBeUndefined()
  })

  it('are not pinned to an old version, and the range of Python begins where all of its code runs', () => {
    for (const { id, install } of catalogue.sdks.filter((s) => s.language !== 'java' && !s.dedicated))
      expect(install.code, id).not.toMatch(/@\d|--version/)
    expect(catalogue.sdks.find((s) => s.id === 'python')?.install.code).toContain('sinch>=2.2,<3')
    for (const text of [JSON.stringify(catalogue.sdks), JSON.stringify(catalogue.diagnoses)])
      expect(text).not.toMatch(/1\.5\.0|1\.4\.0 installs/)
  })

  it('hold several credential sets in one client, and read each of them from the environment', () => {
    for (const [id, other] of [
      ['node', 'applicationSecret'],
      ['python', 'apiToken'],
      ['java', 'applicationSecret'],
      ['dotnet', 'applicationSecret'],
    ] as const) {
      const { together } = catalogue.sdks.find((s) => s.id === id) ?? {}
      expect(together?.reads, id).toEqual(expect.arrayContaining(['keySecret', other]))
      for (const field of together?.reads ?? []) expect(together?.code, id).toContain(variableOf(catalogue, field))
    }
  })

  it('are offered or declined for every product', () => {
    for (const product of products) {
      const sdks = sdksFor(catalogue, product)
      expect(sdks.length, product.id).toBeGreaterThan(0)
      for (const sdk of sdks)
        expect(Boolean(sdkSnippet(sdk, product, product.regions[0].code)) || sdk.missing.endsWith('.')).toBe(true)
    }
  })

  it.each([
    ['python', 'conversation', 'br', 'conversation_region="br"'],
    ['python', 'sms-service-plan', 'au', 'sms_region="au"'],
    ['java', 'conversation', 'eu', 'setConversationRegion(ConversationRegion.EU)'],
    ['java', 'sms-project', 'us', 'setSmsRegion(SMSRegion.US)'],
    ['java', 'voice', 'apse2', 'VoiceRegion.SOUTH_EAST_ASIA2'],
    ['node', 'conversation', 'eu', "conversationRegion: 'eu'"],
    ['node', 'voice', 'global', "voiceRegion: ''"],
    ['node', 'voice', 'euc1', "voiceRegion: 'euc1'"],
    ['dotnet', 'sms-service-plan', 'ca', 'SmsServicePlanIdRegion.Ca'],
    ['dotnet', 'voice', 'use1', 'VoiceRegion.NorthAmerica'],
    ['mailgun-node', 'mailgun-send', 'eu', "url: 'https://api.eu.mailgun.net'"],
    ['mailgun-python', 'mailgun-send', 'eu', 'api_url="https://api.eu.mailgun.net"'],
    ['mailgun-php', 'mailgun-send', 'eu', "'https://api.eu.mailgun.net'"],
    ['mailgun-java', 'mailgun-send', 'eu', 'config("https://api.eu.mailgun.net"'],
    ['mailgun-go', 'mailgun-send', 'eu', 'SetAPIBase("https://api.eu.mailgun.net")'],
    ['mailgun-ruby', 'mailgun-optimize', 'eu', "'api.eu.mailgun.net', 'v1')"],
    ['in-app-browser', 'in-app-calling', 'euc1', "environmentHost('ocra-euc1.api.sinch.com')"],
    ['in-app-ios', 'in-app-calling', 'sae1', 'environmentHost: "ocra-sae1.api.sinch.com"'],
    ['in-app-android', 'in-app-calling', 'global', 'environmentHost("ocra.api.sinch.com")'],
    ['node', 'voice-v2', 'eu1', "voiceV2Hostname: 'https://eu1.voice.api.sinch.com'"],
  ] as const)('%s sets the region of %s %s', (sdk, product, region, expected) => {
    expect(code(sdk, product, region)).toContain(expected)
  })

  it('never take the Application Secret into an app', () => {
    for (const sdk of ['in-app-browser', 'in-app-ios', 'in-app-android']) {
      expect(code(sdk, 'in-app-calling', 'global')).not.toMatch(/APPLICATION_SECRET|applicationSecret/)
    }
    for (const sdk of ['verification-ios', 'verification-android'])
      expect(code(sdk, 'verification', 'global')).toMatch(
        /^(?!.*(?:APPLICATION_SECRET|applicationSecret|Basic)).*AppKey/s,
      )
  })
})
