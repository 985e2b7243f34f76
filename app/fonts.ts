import localFont from 'next/font/local'

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
// the whole ones, which a browser loads only when a page shows one of the other characters that they have; the range is
// written twice since the framework reads these calls and takes nothing but literals
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

/** The class names that give a page the custom properties of app/globals.css for its typefaces. */
export const FONT_VARIABLES = [plex, jetbrains, plexRest, jetbrainsRest].map(({ variable }) => variable).join(' ')
