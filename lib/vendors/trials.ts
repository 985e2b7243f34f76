import { catalogue } from '@/lib/vendors'
import type { Finding, Values } from '@/lib/engine/model/values'
import { applyRepair } from '@/lib/engine/credentials/repair'
import type { Hypothesis, Trial, TrialCase } from '@/lib/engine/check/trial'

/** The same product and region with other values, under the scheme that was refused, else the preferred one. */
function withValues({ product, region, refused }: TrialCase, values: Values) {
  const { schemes } = catalogue.product(product)
  return { product, region, values, scheme: schemes.find((s) => s.scheme === refused)?.scheme ?? schemes[0].scheme }
}

function named(finding: Finding): string {
  return `${catalogue.field(finding.field).label}: ${finding.repair?.label ?? ''}`
}

/** Each repair that the inspection offers, one at a time. */
const singleRepairs: Trial = {
  id: 'repair',
  propose: (trialCase) =>
    trialCase.findings.flatMap((finding): Hypothesis[] =>
      finding.repair && !finding.blocks
        ? [
            {
              id: `repair:${finding.field}:${finding.repair.kind}`,
              diagnosis: finding.diagnosis,
              change: named(finding),
              attempt: withValues(trialCase, applyRepair(trialCase.values, finding.repair)),
              refutes: true,
            },
          ]
        : [],
    ),
}

/** All repairs together, where one is not enough. */
const allRepairs: Trial = {
  id: 'repair-all',
  propose: (trialCase) => {
    const mendable = trialCase.findings.filter((f) => f.repair && !f.blocks)
    const first = mendable[0]
    if (!first || mendable.length < 2) return []
    const values = mendable.reduce<Values>((v, f) => (f.repair ? applyRepair(v, f.repair) : v), trialCase.values)
    return [
      {
        id: 'repair-all',
        diagnosis: first.diagnosis,
        change: mendable.map(named).join('; '),
        attempt: withValues(trialCase, values),
        refutes: true,
      },
    ]
  },
}

/** Ids that look alike can be exchanged without any sign in their form. */
const swappedIds: Trial = {
  id: 'swap-ids',
  propose: (trialCase) => {
    const { projectId = '', keyId = '' } = trialCase.values
    if (
      trialCase.refused !== 'token' ||
      catalogue.kindOf(projectId) !== 'uuid' ||
      catalogue.kindOf(keyId) !== 'uuid' ||
      projectId === keyId
    )
      return []
    const values = { ...trialCase.values, projectId: keyId, keyId: projectId }
    return [
      {
        id: 'swap-ids',
        diagnosis: 'fields-swapped',
        change: 'Project ID and Key ID: swap the two values',
        attempt: withValues(trialCase, values),
        refutes: true,
      },
    ]
  },
}

/** Application credentials in the fields of a project access key. */
const asApplication: Trial = {
  id: 'as-application',
  propose: ({ refused, product, values }) => {
    if (
      refused !== 'token' ||
      catalogue.product(product).credentialSet !== 'project' ||
      catalogue.kindOf(values.keySecret?.trim() ?? '') !== 'base64-16'
    )
      return []
    const moved: Values = {
      applicationKey: (values.keyId ?? '').trim(),
      applicationSecret: (values.keySecret ?? '').trim(),
    }
    return (['verification', 'voice'] as const).map((target) => ({
      id: `as-application:${target}`,
      diagnosis: 'app-credentials-on-project-api' as const,
      change: `Use the pair as Application Key and Secret on the ${catalogue.product(target).name}`,
      attempt: { product: target, region: null, values: moved, scheme: 'signed' as const },
      refutes: false,
    }))
  },
}

/** A project access key in the fields of an application. */
const asProjectKey: Trial = {
  id: 'as-project-key',
  propose: ({ refused, product, values }) => {
    const pair: Values = {
      keyId: (values.applicationKey ?? '').trim(),
      keySecret: (values.applicationSecret ?? '').trim(),
    }
    if (
      refused !== 'product' ||
      catalogue.product(product).credentialSet !== 'application' ||
      catalogue.kindOf(pair.keyId ?? '') !== 'uuid'
    )
      return []
    return [
      {
        id: 'as-project-key',
        diagnosis: 'project-credentials-on-app-api',
        change: 'Use the pair as Key ID and Key Secret at the token endpoint',
        attempt: { product: 'numbers', region: null, values: pair, scheme: 'oauth2' },
        refutes: false,
      },
    ]
  },
}

/** An access token and a Project ID in the fields of a service plan. */
const asProjectSms: Trial = {
  id: 'as-project-sms',
  propose: ({ refused, product, values, region }) => {
    const token = (values.apiToken ?? '').trim()
    if (refused !== 'product' || product !== 'sms-service-plan' || catalogue.kindOf(token) !== 'jwt') return []
    const target = catalogue.product('sms-project')
    return target.regions
      .toSorted((a, b) => Number(b.code === region) - Number(a.code === region))
      .map((r) => ({
        id: `as-project-sms:${r.code}`,
        diagnosis: 'service-plan-token-mixup' as const,
        change: `Send the token to ${r.host}, with the ID as Project ID`,
        attempt: {
          product: 'sms-project' as const,
          region: r.code,
          values: { projectId: values.servicePlanId ?? '', apiToken: token },
          scheme: 'static-bearer' as const,
        },
        refutes: false,
      }))
  },
}

/** Every trial, the likeliest hypotheses first. To add one, add a row. */
export const TRIALS: readonly Trial[] = [
  singleRepairs,
  allRepairs,
  swappedIds,
  asApplication,
  asProjectKey,
  asProjectSms,
]

/** All hypotheses of a case in order, each change once. */
export function hypothesesOf(trialCase: TrialCase): readonly Hypothesis[] {
  if (trialCase.refused === null) return []
  const all = TRIALS.flatMap((trial) => trial.propose(trialCase))
  return all.filter((h, i) => all.findIndex((other) => other.change === h.change) === i)
}
