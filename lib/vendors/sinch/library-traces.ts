import type { LibraryTraces } from '@/lib/engine/model/library-traces'

/** The client libraries in stack traces. */
export const libraryTraces: LibraryTraces = {
  frames: ['node_modules/@sinch', 'site-packages/sinch', 'com.sinch.sdk', 'Sinch.'],
  faults: [
    {
      says: /node_modules\/@sinch\/sdk-[\w-]+\/[^\n]{0,120}/i,
      hits: 'at Request.parse (/app/node_modules/@sinch/sdk-core/dist/cjs/index.js:1:1)',
      misses: 'at Request.parse (/app/node_modules/@sinch/other/index.js:1:1)',
    },
    {
      says: /sinch\/core\/[\w/]+\.py/i,
      hits: 'File "/srv/site-packages/sinch/core/adapters/requests_http_transport.py"',
    },
    {
      says: /com\.sinch\.sdk\.core\.utils/i,
      hits: 'at com.sinch.sdk.core.utils.StringUtil.isEmpty(StringUtil.java:1)',
    },
  ],
}
