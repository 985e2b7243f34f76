import type { Metadata } from 'next'

const title = 'A shared report'
const description = 'Why an API call was refused, and what was already ruled out. Open the link to read the report.'

/** The same for every report, made by scripts/icons.mjs. */
const IMAGE = { url: '/preview.png', width: 1200, height: 630, alt: title }

/** The same for every report: a preview in a chat says nothing of what is inside, and no search engine keeps it. */
export const SHARED_METADATA: Metadata = {
  title,
  description,
  referrer: 'no-referrer',
  robots: { index: false, follow: false, noarchive: true, nosnippet: true },
  openGraph: { title, description, type: 'website', siteName: 'Why401', images: [IMAGE] },
  twitter: { card: 'summary_large_image', title, description, images: [IMAGE] },
}
