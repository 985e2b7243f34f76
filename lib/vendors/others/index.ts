import type { OtherVendor } from '@/lib/engine/model/other-vendor'
import { cloud } from './cloud'
import { code } from './code'
import { identity } from './identity'
import { mail } from './mail'
import { messaging } from './messaging'
import { payments } from './payments'
import { signs } from './signs'
import { work } from './work'

/** Vendors that are known by name alone: nothing is asked of them, and nothing of theirs is sent to anybody. */
export const OTHER_VENDORS: readonly OtherVendor[] = [
  ...mail,
  ...messaging,
  ...payments,
  ...code,
  // before the cloud, on whose hosts some of them answer
  ...identity,
  ...cloud,
  ...work,
  ...signs,
]
