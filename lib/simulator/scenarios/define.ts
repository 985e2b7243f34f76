import type { DiagnosisId, FieldId, ProductId, SchemeId } from '@/lib/engine/model/ids'
import type { Verdict } from '@/lib/engine/model/evidence'
import type { AccessKey, Application, MailgunKey, Project, ServicePlan } from '../world'

export type Credentials = { readonly [F in FieldId]?: string }

/** The status that the simulator answers, or `broken` where no whole HTTP answer comes. */
export type Answered = number | 'broken'

/** A set of test keys, and what a check of them must find. */
export type Scenario = {
  /** unique, kebab case */
  readonly id: string
  /** what a visitor reads before trying it */
  readonly title: string
  readonly product: ProductId
  /** a region code of the product */
  readonly region: string
  readonly credentials: Credentials
  /** the whole list of diagnoses, best first */
  readonly expect: readonly [DiagnosisId, ...DiagnosisId[]]
  readonly verdict: Verdict
  /** the diagnosis that a trial proves */
  readonly proven?: DiagnosisId
  /**
   * what is answered to the values as they are given: at the token endpoint, and to the sample call in this region by
   * scheme
   */
  readonly answers: { readonly [At in 'token' | SchemeId]?: Answered }
}

/** The three values of an access key, in its own project or in another. */
export const projectKey = (key: AccessKey, project: Project = key.project): Credentials => ({
  projectId: project.id,
  keyId: key.id,
  keySecret: key.secret,
})

export const applicationKey = (app: Application): Credentials => ({
  applicationKey: app.key,
  applicationSecret: app.secret,
})

export const planToken = (plan: ServicePlan): Credentials => ({ servicePlanId: plan.id, apiToken: plan.token })

export const mailKey = (key: MailgunKey): Credentials => ({ apiKey: key.key })
