import type { Credentials } from '@/lib/engine/simulator/scenario'
import type { Project } from '../model'
import type { AccessKey, Application, ServicePlan } from '../world'

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
