import fc, { configureGlobal } from 'fast-check'

/**
 * The same cases in each run, so that a red run is red again. `FAST_CHECK_SEED=N` tries others; a failure prints its
 * own seed.
 */
configureGlobal({ seed: Number(process.env.FAST_CHECK_SEED ?? 401) })

export default fc
