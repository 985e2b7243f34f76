import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { compressStatic } from './scripts/compress-static.mjs'

const root = dirname(fileURLToPath(import.meta.url))

/** Made by `npm run standalone`: a server with no more of node_modules than it needs, beside the ordinary build. */
const standalone =
  process.env.STANDALONE === '1' ? /** @type {const} */ ({ output: 'standalone', distDir: '.standalone' }) : {}

/** @type {import('next').NextConfig} */
const nextConfig = {
  ...standalone,
  turbopack: { root }, // a stray lockfile in a parent folder would move the root
  outputFileTracingRoot: root,
  poweredByHeader: false,
  reactStrictMode: true,
  productionBrowserSourceMaps: false,
  images: { unoptimized: true }, // the image optimizer is a recurring source of advisories and nothing here needs it
  // documents get their headers in proxy.ts, where the nonce is made; these files never pass it
  async headers() {
    const headers = [
      { key: 'X-Content-Type-Options', value: 'nosniff' },
      { key: 'Cross-Origin-Resource-Policy', value: 'same-origin' },
      { key: 'Referrer-Policy', value: 'no-referrer' },
      // a worker of an isolated page is loaded only when its own script is isolated; and it may load nothing but its
      // own parts
      { key: 'Cross-Origin-Embedder-Policy', value: 'require-corp' },
      {
        key: 'Content-Security-Policy',
        value:
          "default-src 'none'; script-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; " +
          "object-src 'none'",
      },
    ]
    const icons = ['/icon.svg', '/favicon.ico', '/apple-touch-icon.png', '/preview.png']
    return ['/_next/static/:path*', ...icons].map((source) => ({ source, headers }))
  },
  // a folder with a part in its name cannot end in `.md`
  async rewrites() {
    const markdown = ['/products', '/problems'].map((list) => ({
      source: `${list}/:id([a-z0-9-]+)\\.md`,
      destination: `/markdown${list}/:id`,
    }))
    return { beforeFiles: markdown, afterFiles: [], fallback: [] }
  },
  compiler: { runAfterProductionCompile: ({ distDir }) => compressStatic(distDir) },
  // the pool finds the script of its threads beside itself, and each thread loads the bundle that is made below
  serverExternalPackages: ['tinypool'],
  outputFileTracingIncludes: { '/api/explain': ['./.worker/**', './node_modules/tinypool/dist/**'] },
  experimental: {
    proxyClientMaxBodySize: '512kb',
    serverActions: { bodySizeLimit: '256kb' },
  },
}

/** @param {string} phase */
export default async function config(phase) {
  if (phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER) {
    const { bundleExplainWorker } = await import('./scripts/explain-worker.mjs')
    const { cutFonts } = await import('./scripts/fonts.mjs')
    await Promise.all([bundleExplainWorker(), cutFonts()])
  }
  return nextConfig
}
