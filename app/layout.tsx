import type { Metadata, Viewport } from 'next'
import localFont from 'next/font/local'
import { cookies } from 'next/headers'
import { connection } from 'next/server'
import type { ReactNode } from 'react'
import { Footer } from '@/components/layout/footer'
import { Keyboard } from '@/components/layout/keyboard'
import { Header } from '@/components/layout/header'
import { preferenceCookie, type PreferenceName } from '@/components/layout/preference'
import { SimulatorBanner } from '@/components/layout/simulator-banner'
import type { Theme } from '@/components/layout/theme-switch'
import { RULES_VERSION } from '@/lib/engine/model/rules-version'
import { env, usesSimulator } from '@/lib/server/env'
import { catalogue } from '@/lib/vendors'
import './globals.css'

// cut to the characters that nearly every page shows (scripts/fonts.mjs)
const plex = localFont({
  src: '../.fonts/plex.woff2',
  variable: '--font-plex',
  weight: '400 600',
  display: 'swap',
})
const jetbrains = localFont({
  src: '../.fonts/jetbrains.woff2',
  variable: '--font-jetbrains',
  weight: '400 600',
  display: 'swap',
})
// the whole ones, which a browser loads only when a page shows one of the other characters that they have
const plexRest = localFont({
  src: '../node_modules/@fontsource-variable/ibm-plex-sans/files/ibm-plex-sans-latin-wght-normal.woff2',
  variable: '--font-plex-rest',
  weight: '100 700',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+A1-A6, U+A8-B6, U+B8-D6, U+D8-2DC, U+201E-2021, U+2030-2036, U+20AC, U+2122, U+2191, U+2193, U+2212',
    },
  ],
})
const jetbrainsRest = localFont({
  src: '../node_modules/@fontsource-variable/jetbrains-mono/files/jetbrains-mono-latin-wght-normal.woff2',
  variable: '--font-jetbrains-rest',
  weight: '100 800',
  display: 'swap',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    {
      prop: 'unicode-range',
      value: 'U+A1-A6, U+A8-B6, U+B8-D6, U+D8-2DC, U+201E-2021, U+2030-2036, U+20AC, U+2122, U+2191, U+2193, U+2212',
    },
  ],
})

export function generateMetadata(): Metadata {
  return {
    metadataBase: new URL(env().ORIGIN),
    title: { default: 'Why401', template: '%s · Why401' },
    description: `Find out why a ${catalogue.vendorNames} API call answers 401, and see the fix proven.`,
  }
}
export const viewport: Viewport = { colorScheme: 'light dark' }

function themeFrom(value: string | undefined): Theme {
  return value === 'light' || value === 'dark' ? value : 'system'
}

export default async function RootLayout({ children }: { readonly children: ReactNode }) {
  await connection() // a prerendered page cannot carry the nonce of the Content-Security-Policy
  const jar = await cookies()
  const chosen = (name: PreferenceName) => jar.get(preferenceCookie(name, env().ORIGIN.startsWith('https:')))?.value
  const theme = themeFrom(chosen('theme'))
  return (
    <html
      lang="en"
      data-theme={theme}
      className={[plex, jetbrains, plexRest, jetbrainsRest].map(({ variable }) => variable).join(' ')}
    >
      <head>
        <link rel="apple-touch-icon" href="/apple-touch-icon.png" />
      </head>
      <body className="flex min-h-dvh flex-col antialiased">
        <a
          href="#main"
          className="sr-only focus:not-sr-only focus:absolute focus:z-10 focus:bg-ink focus:p-3 focus:text-paper"
        >
          Skip to the content
        </a>
        <Header theme={theme} />
        {usesSimulator() ? <SimulatorBanner /> : null}
        <main id="main" className="mx-auto w-full max-w-[1168px] px-4 py-8 sm:px-6 sm:py-10">
          {children}
        </main>
        <Keyboard initiallyOn={chosen('shortcuts') !== 'off'} />
        <Footer rulesVersion={RULES_VERSION} />
      </body>
    </html>
  )
}
