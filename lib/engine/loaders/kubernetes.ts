import { loadKubernetesLines } from './kubernetes-lines'
import { loadKubernetesManifest } from './kubernetes-manifest'
import type { Loader } from './model'

export const kubernetes: Loader = {
  id: 'kubernetes',
  name: 'Kubernetes',
  short: 'Kubernetes',
  reads: ['lines', 'kubernetes'],
  source: {
    title: 'kubernetes/kubectl, pkg/cmd/util/env_file.go; Secret in the Kubernetes documentation',
    url: 'https://kubernetes.io/docs/concepts/configuration/secret/',
    version: '1.32',
    read: '2026-11-29',
    compared: ['lines'],
  },
  load: (text, kind) => (kind === 'kubernetes' ? loadKubernetesManifest(text) : loadKubernetesLines(text)),
}
