import type { ProductId } from '@/lib/engine/model/ids'

export type Project = {
  readonly id: string
  /** where its Conversation apps, templates and SMS service live */
  readonly location: string
  readonly enabled: readonly ProductId[]
  /** nothing was ever made in it, so that its lists are empty */
  readonly isEmpty?: boolean
  /** what the hosts of other locations answer, where that is not 404 */
  readonly elsewhere?: 'empty lists'
  /** ISO date; projects created from 2026-04-15 on cannot use project keys for SMS */
  readonly created: string
}

/** A project's key. The world names the behaviours that there are; what answers for a key need not know them. */
export type AccessKeyOf<BehaviourId extends string = string> = {
  readonly name: string
  readonly id: string
  readonly secret: string
  readonly project: Project
  readonly deleted?: boolean
  readonly behaviour?: BehaviourId
}
