'use client'

import { lazy, Suspense, useEffect, useRef, type ReactNode } from 'react'
import { CredentialForm } from '@/components/credentials/credential-form'
import { readPasted } from '@/components/credentials/paste'
import { useCredentials, type FormState } from '@/components/credentials/use-credentials'
import { takeHandover } from '@/components/layout/handoff'
import { Button } from '@/components/ui/button'
import { Notice } from '@/components/ui/notice'
import type { FieldId } from '@/lib/engine/model/ids'
import type { FormFields } from '@/lib/engine/model/inspection'
import type { FormProduct } from '@/lib/engine/model/product'
import type { ShareActions } from '@/lib/engine/report/sharing'
import { CompareButton } from './compare-button'
import { PlanPreview } from './plan-preview'
import type { CheckNames } from '@/lib/engine/report/check-names'
import { TestKeys, useTestKey, type TestKeyName } from './test-keys'
import { useCheck, type CheckAction, type CheckSession } from './use-check'
import { usePlan, type FirstPlan } from './use-plan'

const loadLate = () => import('./late')
const CheckReport = lazy(() => loadLate().then((m) => ({ default: m.CheckReport })))
const ShareMenu = lazy(() => import('@/components/report/share-menu').then((m) => ({ default: m.ShareMenu })))
const FromElsewhere = lazy(() => loadLate().then((m) => ({ default: m.FromElsewhere })))
const FileOpener = lazy(() => loadLate().then((m) => ({ default: m.FileOpener })))

type Props = {
  readonly products: readonly FormProduct[]
  readonly fields: FormFields
  /** what a run of the first product will send */
  readonly plan: FirstPlan
  readonly initial: FormState
  readonly testKeys: readonly TestKeyName[]
  readonly names: CheckNames
  /** the test keys that the address asks for */
  readonly scenario: string | null
  /** whether they are checked without a further press: what is sent are test keys, to the simulator */
  readonly runsAtOnce: boolean
  readonly check: CheckAction
  readonly forget: () => Promise<{ readonly done: boolean }>
  /** absent where results are shared in another way */
  readonly share?: ShareActions
  /** stands beside the action of a report */
  readonly renderShare?: (run: ReturnType<typeof useCheck>) => ReactNode
  /** where values are kept and checks are ended: the server, unless said otherwise */
  readonly session?: CheckSession
  /** where the values go, where that is not the server */
  readonly fate?: ReactNode
}

/** Somebody asked the system for less movement (WCAG 2.3.3). */
const calmly = () => matchMedia('(prefers-reduced-motion: reduce)').matches

/** The check: the form beside what it will do, what it does, and what it found. */
export function CheckBoard(props: Props) {
  const { products, fields, plan, initial, testKeys, names, scenario, runsAtOnce } = props
  const { check, forget, share, renderShare, session, fate } = props
  const form = useCredentials(products, fields, initial)
  const run = useCheck(check, 'check', session)
  const test = useTestKey(scenario, form.dispatch)
  const { state, dispatch, product, region, values, findings, take } = form
  const report = useRef<HTMLDivElement>(null)

  useEffect(() => {
    if (run.reported && run.sealed) dispatch({ type: 'sealed' })
  }, [run.reported, run.sealed, dispatch])

  useEffect(() => {
    const text = takeHandover('/check')
    if (text === null) return
    void readPasted(text).then((pasted) => take(pasted, null))
  }, [take])

  useEffect(() => void loadLate(), [])

  // who is quicker than the code that looks at values is not refused for it
  const isAsked = useRef(false)
  const latest = useRef(start)
  useEffect(() => {
    latest.current = start
  })
  useEffect(() => {
    if (!form.isReady || !isAsked.current) return
    isAsked.current = false
    latest.current()
  }, [form.isReady])

  const hasRun = useRef(false)
  useEffect(() => {
    if (!runsAtOnce || !test.isFilled || hasRun.current) return
    hasRun.current = true
    latest.current()
  }, [runsAtOnce, test.isFilled])

  function start() {
    isAsked.current = !form.isReady
    if (!form.isReady) return
    dispatch({ type: 'tried' })
    const missing = product?.fields.find(
      (id) => findings.some((f) => f.field === id && f.blocks) || isMissing(form, id),
    )
    if (!product || missing) return document.getElementById(missing ?? 'product')?.focus()
    const own = Object.fromEntries(product.fields.flatMap((id) => (values[id] ? [[id, values[id]]] : [])))
    run.start({
      product: product.id,
      region,
      values: own,
      kept: state.kept.filter((id) => product.fields.includes(id)),
    })
    const below = (report.current?.getBoundingClientRect().top ?? 0) > innerHeight * 0.6
    if (below) report.current?.scrollIntoView({ block: 'start', behavior: calmly() ? 'auto' : 'smooth' })
  }

  /** The refused call as a command, with the values that are still on this page; null where none was refused. */
  async function writeRefusedCall(): Promise<string | null> {
    const { callOfEvidence } = await loadLate()
    const refused = run.evidence.find(
      ({ role, status, request }) => role === 'own' && status === 'fail' && request !== null,
    )
    const valueOf = (label: string) => product?.fields.find((id) => fields[id]?.label === label)
    return refused ? callOfEvidence(refused, (label) => values[valueOf(label) ?? ''] ?? null) : null
  }

  async function forgetAll() {
    if ((await forget()).done) dispatch({ type: 'forgotten' })
  }

  const preview = usePlan(plan, product?.id, region)
  return (
    <div className="@container">
      <div className="grid items-start gap-x-12 gap-y-10 @board:grid-cols-[21rem_minmax(0,1fr)]">
        <div className="grid gap-6">
          {testKeys.length > 0 ? <TestKeys keys={testKeys} onPick={test.pick} /> : null}
          <CredentialForm
            products={products}
            form={form}
            running={run.running}
            waiting={test.waiting}
            onRun={start}
            onForget={() => void forgetAll()}
            fate={fate}
          />
          <Suspense>
            <FileOpener form={form} beside={report} />
          </Suspense>
        </div>
        {/* the verdict comes to stand above the evidence: the place stays in sight, and not the evidence */}
        <div ref={report} className="grid min-w-0 scroll-mt-6 gap-6 [overflow-anchor:none]">
          {run.refusal ? (
            <Notice status="warning" role="alert">
              {run.refusal.message}
            </Notice>
          ) : null}
          {run.failed ? (
            <Notice status="could-not-verify" role="alert">
              This page lost its connection to the server, or is older than it. Reload the page; the plain fields are
              easy to fill again, and nothing is proven by this.
            </Notice>
          ) : null}
          {run.evidence.length > 0 || (run.running && !run.refusal) ? (
            <Suspense>
              <CheckReport
                key={run.number}
                evidence={run.evidence}
                reported={run.reported}
                running={run.running}
                names={names}
                onStop={() => void run.stop()}
                actions={
                  <div className="mt-4 flex flex-wrap gap-2">
                    <Button data-action="retest" look="primary" onClick={start}>
                      Check again
                    </Button>
                    <Suspense>
                      {run.reported && !run.running && share ? (
                        <ShareMenu
                          report={run.reported.report}
                          explanations={run.reported.explanations}
                          mark={run.reported.mark}
                          actions={share}
                        />
                      ) : null}
                    </Suspense>
                    {run.reported?.report.verdict === 'rejected' && !run.running && !renderShare ? (
                      <CompareButton writeCall={writeRefusedCall} />
                    ) : null}
                    {renderShare?.(run)}
                  </div>
                }
              />
            </Suspense>
          ) : preview ? (
            <PlanPreview calls={preview.calls} notes={preview.notes} />
          ) : null}
          <Suspense>
            <FromElsewhere evidence={run.evidence} report={run.reported?.report ?? null} />
          </Suspense>
        </div>
      </div>
    </div>
  )
}

function isMissing({ state, product, fields }: ReturnType<typeof useCredentials>, id: FieldId): boolean {
  if (id === 'region' || fields[id]?.optional) return false
  return product !== null && !state.kept.includes(id) && !state.values[id]
}
