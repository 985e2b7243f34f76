import type { Metadata, Viewport } from 'next'
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
import { FONT_VARIABLES } from './fonts'
import './globals.css'

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
    <html lang="en" data-theme={theme} className={FONT_VARIABLES}>
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
