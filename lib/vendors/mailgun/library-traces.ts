import type { LibraryTraces } from '@/lib/engine/model/library-traces'

/** The client libraries in stack traces. */
export const libraryTraces: LibraryTraces = {
  frames: ['node_modules/mailgun', 'site-packages/mailgun'],
  faults: [
    {
      says: /node_modules\/mailgun(?:\.js|-js)\/[^\n]{0,120}/i,
      hits: [
        'at Request.parse (/app/node_modules/mailgun.js/mailgun.node.cjs:1:1)',
        'at send (/app/node_modules/mailgun-js/lib/request.js:1:1)',
      ],
      misses: 'at send (/app/node_modules/mailgun/index.js:1:1)',
    },
    {
      says: /mailgun-js[^\n]{0,40}(?:deprecated|no longer)/i,
      hits: ['mailgun-js is deprecated', 'mailgun-js is no longer maintained'],
    },
  ],
}
