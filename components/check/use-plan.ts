'use client'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Preview } from '@/lib/engine/check/preview'

/** What a check would send, of one product and region. */
export type FirstPlan = { readonly product: string; readonly region: string; readonly preview: Preview }

/**
 * The first plan comes with the page, every other when it is chosen: all of them would make each answer of the check
 * heavy.
 */
export function usePlan(first: FirstPlan, product: string | undefined, region: string | null): Preview | undefined {
  const isFirst = product === first.product && region === first.region
  const { data } = useQuery({
    queryKey: ['plan', product, region],
    enabled: product !== undefined,
    placeholderData: keepPreviousData,
    ...(isFirst ? { initialData: first.preview } : {}),
    queryFn: async ({ signal }): Promise<Preview> =>
      (await fetch(`/api/plan/${product}?region=${region ?? ''}`, { signal })).json(),
  })
  return data
}
