import type { VendorSources } from '@/lib/engine/model/source'

export const sources: VendorSources = {
  sites: ['documentation.mailgun.com'],
  repositories: {},
  read: '2026-11',
}
