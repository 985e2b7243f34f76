import 'server-only'
import { onePerProcess } from './one-per-process'

const life = onePerProcess('life', () => ({ asked: new Set<string>() }))

/** True once the process was asked to end: it answers what is under way and should be given nothing new. */
export function isStopping(): boolean {
  return life.asked.size > 0
}

/** Notes that the process was asked to end. @returns false where the same signal had come before */
export function noteStop(signal: string): boolean {
  const isNew = !life.asked.has(signal)
  life.asked.add(signal)
  return isNew
}
