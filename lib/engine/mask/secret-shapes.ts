import type { SecretShape } from '../model/secret-shape'

/** Forms of secrets that are no vendor's own. */
export const GENERAL_SECRET_SHAPES: readonly SecretShape[] = [
  {
    pattern: /\bey[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{4,}(?:\.[A-Za-z0-9_-]{0,8000})?/g,
    label: 'token',
    examples: ['eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2ln', 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0'],
    counterexamples: ['eye.contact', 'keyboard.layout'],
  },
  {
    // 16 bytes
    pattern: /(?<![A-Za-z0-9+/=_-])[A-Za-z0-9+/]{22}==(?![A-Za-z0-9=])/g,
    label: 'value in base64',
    examples: ['AAECAwQFBgcICQoLDA0ODw=='],
    counterexamples: ['AAECAwQFBgcICQoLDA0ODw', 'AAECAwQFBgcICQoLDA0OD=='],
  },
  {
    pattern: /\bS[GK]\.?[A-Za-z0-9_-]{20,}(?:\.[A-Za-z0-9_-]{20,})?/g,
    label: 'key of another service',
    examples: ['SK0123456789abcdef0123456789abcdef', 'SG.abcdefghij0123456789_-.abcdefghij0123456789_-'],
    counterexamples: ['SKU-1', 'SGML'],
  },
]
