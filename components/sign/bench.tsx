'use client'

import dynamic from 'next/dynamic'
import type { SigningKind } from '@/lib/engine/model/signing'

// each with what it calculates, which the others do not need
const RequestBench = dynamic(() => import('./request-bench').then((module) => module.RequestBench))
const TokenBench = dynamic(() => import('./token-bench').then((module) => module.TokenBench))
const WebhookBench = dynamic(() => import('./webhook-bench').then((module) => module.WebhookBench))

/** The bench of one kind of signature. */
export function Bench({ kind, form }: Pick<SigningKind, 'kind' | 'form'>) {
  switch (form) {
    case 'request':
      return <RequestBench />
    case 'registration-token':
    case 'access-token':
      return <TokenBench kind={form} />
    default:
      return <WebhookBench kind={kind} />
  }
}
