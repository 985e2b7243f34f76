import type { Metadata } from 'next'
import { JoinByCode } from '@/components/support/join-by-code'
import { joinByCode } from './actions'

export const metadata: Metadata = { title: 'Join a case' }

export default function JoinByCodePage() {
  return <JoinByCode join={joinByCode} />
}
