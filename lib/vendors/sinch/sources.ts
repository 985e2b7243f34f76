import type { VendorSources } from '@/lib/engine/model/source'

export const sources: VendorSources = {
  sites: ['developers.sinch.com'],
  repositories: {
    'sinch/skills': '2026-04-27',
    'sinch/sinch-sdk-node': '2026-07-21',
    'sinch/sinch-sdk-python': '2026-07-21',
    'sinch/sinch-sdk-java': '2026-07-21',
    'sinch/sinch-sdk-dotnet': '2025-11-26',
    'sinch/sinch-mcp-server': '2026-08-21',
    'sinch/docs': '2021-07',
    'sinch/sinch-rtc-api-auth-examples': '2020',
    'api-evangelist/sinch': '2026-10',
  },
  read: '2026-11',
}
