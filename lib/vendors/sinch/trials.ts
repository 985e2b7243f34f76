import type { Hypothesis, Trial } from '@/lib/engine/model/trial'
import type { Values } from '@/lib/engine/model/values'
import { smsProject, smsServicePlan } from './products/sms'
import { verification } from './products/verification'
import { voice } from './products/voice'

/** Ids that look alike can be exchanged without any sign in their form. */
const swappedIds: Trial = {
  id: 'swap-ids',
  propose: ({ product, region, values, refusal, kindOf }) => {
    const { projectId = '', keyId = '' } = values
    if (
      refusal.by !== 'token-endpoint' ||
      kindOf(values.keySecret ?? '') === 'uuid' || // the secret is missing, so no order of the ids helps
      kindOf(projectId) !== 'uuid' ||
      kindOf(keyId) !== 'uuid' ||
      projectId === keyId
    )
      return []
    return [
      {
        id: 'swap-ids',
        diagnosis: 'fields-swapped',
        change: 'Project ID and Key ID: swap the two values',
        request: {
          product: product.id,
          region,
          values: { ...values, projectId: keyId, keyId: projectId },
          scheme: product.schemes[0].scheme,
        },
        refutes: true,
      },
    ]
  },
}

/** All three values one field too far: the secret as Key ID, the Project ID as secret, the Key ID as Project ID. */
const rotated: Trial = {
  id: 'rotate-values',
  propose: ({ product, region, values, refusal, kindOf }) => {
    const { projectId = '', keyId = '', keySecret = '' } = values
    const isRotated = kindOf(projectId) === 'uuid' && kindOf(keySecret) === 'uuid' && kindOf(keyId) !== 'uuid'
    if (refusal.by !== 'token-endpoint' || !isRotated || projectId === keySecret) return []
    return [
      {
        id: 'rotate-values',
        diagnosis: 'fields-swapped',
        change: 'Project ID, Key ID and Key Secret: each value one field further',
        request: {
          product: product.id,
          region,
          values: { ...values, projectId: keySecret, keyId: projectId, keySecret: keyId },
          scheme: product.schemes[0].scheme,
        },
        refutes: true,
      },
    ]
  },
}

/** Application credentials in the fields of a project access key. */
const asApplication: Trial = {
  id: 'as-application',
  propose: ({ product, values, refusal, kindOf }) => {
    const moved: Values = {
      applicationKey: (values.keyId ?? '').trim(),
      applicationSecret: (values.keySecret ?? '').trim(),
    }
    if (
      refusal.by !== 'token-endpoint' ||
      product.credentialSet !== 'project' ||
      kindOf(moved.applicationSecret ?? '') !== 'base64-16'
    )
      return []
    return [verification, voice].map((target): Hypothesis => ({
      id: `as-application:${target.id}`,
      diagnosis: 'app-credentials-on-project-api',
      change: `Use the pair as Application Key and Secret on the ${target.name}`,
      request: { product: target.id, region: null, values: moved, scheme: 'signed' },
      refutes: false,
    }))
  },
}

/** A project access key in the fields of an application. */
const asProjectKey: Trial = {
  id: 'as-project-key',
  propose: ({ product, values, refusal, kindOf }) => {
    const pair: Values = {
      keyId: (values.applicationKey ?? '').trim(),
      keySecret: (values.applicationSecret ?? '').trim(),
    }
    if (refusal.by !== 'product' || product.credentialSet !== 'application' || kindOf(pair.keyId ?? '') !== 'uuid')
      return []
    return [
      {
        id: 'as-project-key',
        diagnosis: 'project-credentials-on-app-api',
        change: 'Use the pair as Key ID and Key Secret at the token endpoint',
        request: { product: 'numbers', region: null, values: pair, scheme: 'oauth2', exchangeOnly: true },
        refutes: false,
      },
    ]
  },
}

/** An access token and a Project ID in the fields of a service plan. */
const asProjectSms: Trial = {
  id: 'as-project-sms',
  propose: ({ product, region, values, refusal, kindOf }) => {
    const token = (values.apiToken ?? '').trim()
    if (refusal.by !== 'product' || product.id !== smsServicePlan.id || kindOf(token) !== 'jwt') return []
    return smsProject.regions
      .toSorted((a, b) => Number(b.code === region) - Number(a.code === region))
      .map((r) => ({
        id: `as-project-sms:${r.code}`,
        diagnosis: 'service-plan-token-mixup',
        change: `Send the token to ${r.host}, with the ID as Project ID`,
        request: {
          product: smsProject.id,
          region: r.code,
          values: { projectId: values.servicePlanId ?? '', apiToken: token },
          scheme: 'static-bearer',
        },
        refutes: false,
      }))
  },
}

/** A service plan ID and its API token in the fields of a project access key. */
const asServicePlan: Trial = {
  id: 'as-service-plan',
  propose: ({ product, region, values, refusal, kindOf }) => {
    const isOfPlan = (value: string) => ['hex-32', 'alnum-32'].includes(kindOf(value))
    const plan: Values = { servicePlanId: (values.keyId ?? '').trim(), apiToken: (values.keySecret ?? '').trim() }
    if (
      refusal.by !== 'token-endpoint' ||
      product.credentialSet !== 'project' ||
      !isOfPlan(plan.servicePlanId ?? '') ||
      !isOfPlan(plan.apiToken ?? '')
    )
      return []
    return smsServicePlan.regions
      .toSorted((a, b) => Number(b.code === region) - Number(a.code === region))
      .map((r) => ({
        id: `as-service-plan:${r.code}`,
        diagnosis: 'service-plan-token-mixup',
        change: `Use the pair as service plan ID and API token on ${r.host}`,
        request: { product: smsServicePlan.id, region: r.code, values: plan, scheme: 'static-bearer' },
        refutes: false,
      }))
  },
}

/** Mix-ups of apps, projects and service plans, the likeliest first. To add one, add a row. */
export const trials: readonly Trial[] = [swappedIds, rotated, asApplication, asProjectKey, asProjectSms, asServicePlan]
