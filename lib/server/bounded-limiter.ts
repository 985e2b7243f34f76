import 'server-only'
import { RateLimiterMemory, type IRateLimiterOptions, type RateLimiterRes } from 'rate-limiter-flexible'

/**
 * Counts in the memory of this process, for so many keys at most: who was heard of longest ago is forgotten first, so
 * that a flood of made-up addresses frees nobody who goes on asking.
 */
export class BoundedLimiter extends RateLimiterMemory {
  /** in the order in which they were last heard of */
  readonly #keys = new Set<string>()
  readonly #most: number

  /** @param most keys that are kept */
  constructor(options: IRateLimiterOptions, most: number) {
    super(options)
    this.#most = most
  }

  override consume(...args: Parameters<RateLimiterMemory['consume']>): Promise<RateLimiterRes> {
    this.#hear(String(args[0]))
    return super.consume(...args)
  }

  override block(...args: Parameters<RateLimiterMemory['block']>): Promise<RateLimiterRes> {
    this.#hear(String(args[0]))
    return super.block(...args)
  }

  override delete(key: string | number): Promise<boolean> {
    this.#keys.delete(String(key))
    return super.delete(key)
  }

  #hear(key: string): void {
    this.#keys.delete(key)
    this.#keys.add(key)
    if (this.#keys.size <= this.#most) return
    const [oldest] = this.#keys
    if (oldest !== undefined) void this.delete(oldest)
  }
}
