import type { VendorImports } from '@/lib/engine/model/import'

export const imports: VendorImports = {
  variablePrefixes: [],
  environmentPrefixes: ['MAILGUN', 'MG'],
  pathValues: [{ field: 'domain', pattern: /^\/v\d\/([^/]{1,253}\.[^/]{1,60})\//, products: ['mailgun-send'] }],
}
