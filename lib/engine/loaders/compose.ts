import { loadComposeLines } from './compose-lines'
import { loadComposeManifest } from './compose-manifest'
import type { Loader } from './model'

export const compose: Loader = {
  id: 'compose',
  name: 'compose',
  short: 'compose',
  reads: ['lines', 'compose'],
  source: {
    title: 'compose-spec/compose-go, dotenv/parser.go and template/template.go',
    url: 'https://docs.docker.com/reference/compose-file/interpolation/',
    version: '2.9',
    read: '2026-11-29',
    compared: [],
  },
  load: (text, kind) => (kind === 'compose' ? loadComposeManifest(text) : loadComposeLines(text)),
}
