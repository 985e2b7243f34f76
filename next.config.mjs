import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = dirname(fileURLToPath(import.meta.url))

/** @type {import('next').NextConfig} */
const nextConfig = {
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
      { key: 'Content-Security-Policy', value: "default-src 'none'; script-src 'self'" },
    ]
    const icons = ['/icon.svg', '/favicon.ico', '/apple-touch-icon.png']
    return ['/_next/static/:path*', ...icons].map((source) => ({ source, headers }))
  },
  experimental: {
    proxyClientMaxBodySize: '512kb',
    serverActions: { bodySizeLimit: '256kb' },
  },
}
export default nextConfig
