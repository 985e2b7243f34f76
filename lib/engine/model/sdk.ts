import type { FieldId } from './ids'
import type { Fact } from './product'
import type { Language } from './snippet'

export type SdkId =
  'node' | 'python' | 'java' | 'dotnet' | 'mailgun-node' | 'in-app-browser' | 'in-app-ios' | 'in-app-android'

/** The code for one product: which fields it reads and how it is written for a region. */
export type SdkUse = {
  readonly reads: readonly FieldId[]
  /** @param region a region code of the product; @param host the host of that region */
  readonly code: (region: string, host: string) => string
}

/** A vendor's client library. What it covers is what has a row in `uses`. */
export type Sdk = {
  readonly id: SdkId
  /** "Node.js" */
  readonly name: string
  readonly language: Language
  readonly package: string
  readonly page: string
  /** the command, or the lines of a build file, that add it */
  readonly install: { readonly language: Language; readonly code: string }
  /** what to know before choosing it */
  readonly notes: readonly Fact[]
  readonly uses: Readonly<Partial<Record<string, SdkUse>>>
  /** what a reader is told where a product of this SDK's vendor is not covered */
  readonly missing: string
}

export const projectReads = ['projectId', 'keyId', 'keySecret'] as const satisfies readonly FieldId[]
export const applicationReads = ['applicationKey', 'applicationSecret'] as const satisfies readonly FieldId[]
export const planReads = ['servicePlanId', 'apiToken'] as const satisfies readonly FieldId[]
