'use client'

import { useState } from 'react'
import { Disclosure } from '@/components/ui/disclosure'
import { Heading } from '@/components/ui/heading'
import { Region } from '@/components/ui/region'
import { StatusShape, STATUS_WORDS } from '@/components/ui/status'
import { cn } from '@/lib/cn'
import type { Evidence } from '@/lib/engine/model/evidence'
import { isQuietStep, quietStepsText } from '@/lib/engine/report/quiet-steps'
import type { CheckNames } from '@/lib/engine/report/check-names'
import { Exchange } from './exchange'
import { answerOf } from './proof-card'
import { protocolOf } from '@/lib/engine/model/exchange'
import { axisOf, barsOf, criticalPath, phasesIn } from './time-axis'

const GROUPS = [
  { title: 'Before anything is sent', probes: ['input'] },
  { title: 'Connection', probes: ['dns', 'tcp', 'greeting', 'ehlo', 'tls', 'quit', 'clock'] },
  { title: 'Token', probes: ['token-exchange', 'token-claims'] },
  { title: 'API', probes: ['sample-call', 'resource', 'permission', 'control'] },
  { title: 'Other regions', probes: ['region', 'resource-elsewhere'] },
  { title: 'Trials', probes: ['trial'] },
] as const

/** Every stage on one time axis; each row opens the exchange behind it. */
export function Waterfall({ evidence, names }: { readonly evidence: readonly Evidence[]; readonly names: CheckNames }) {
  const timed = evidence.filter((e) => e.request !== null)
  const { end, ticks } = axisOf(timed)
  const critical = criticalPath(timed)
  const loud = evidence.filter((e) => !isQuietStep(e))
  const quiet = evidence.filter(isQuietStep)
  return (
    <div className="@container">
      <Patterns />
      <Legend rows={timed} />
      <Axis end={end} ticks={ticks} />
      {GROUPS.map(({ title, probes }) => {
        const rows = loud.filter((e) => (probes as readonly string[]).includes(e.probe))
        return rows.length === 0 ? null : (
          <Region key={title} name={titleOf(title, rows)} className="border-t border-line">
            <Heading level={3} className="eyebrow pt-2.5 pb-0.5">
              {titleOf(title, rows)}
            </Heading>
            {rows.map((row) => (
              <Row key={row.id} row={row} end={end} ticks={ticks} critical={critical.has(row.id)} names={names} />
            ))}
          </Region>
        )
      })}
      {quiet.length > 0 ? (
        <Disclosure
          summary={<span className="text-soft">{quietStepsText(quiet)}</span>}
          className="border-t border-line pt-1.5"
        >
          {quiet.map((row) => (
            <Row key={row.id} row={row} end={end} ticks={ticks} critical={false} names={names} />
          ))}
        </Disclosure>
      ) : null}
    </div>
  )
}

/** A mail server is no API. */
function titleOf(title: string, rows: readonly Evidence[]): string {
  return title === 'API' && rows.some((row) => protocolOf(row) === 'smtp') ? 'Login' : title
}

type RowProps = {
  readonly row: Evidence
  readonly end: number
  readonly ticks: readonly number[]
  readonly critical: boolean
}

function Row({ row, end, ticks, critical, names }: RowProps & { readonly names: CheckNames }) {
  const [open, setOpen] = useState(false)
  return (
    <details
      data-exchange
      data-probe={row.probe}
      data-outcome={row.status}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary
        className={
          'grid list-none grid-cols-[1rem_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-1 rounded-sm py-1.5 ' +
          'hover:bg-well @xl:grid-cols-[1rem_minmax(0,17rem)_1fr_3.5rem] [&::-webkit-details-marker]:hidden'
        }
      >
        <StatusShape status={row.status} />
        <span className="min-w-0">
          <span className="sr-only">{STATUS_WORDS[row.status]}: </span>
          <span className="block text-sm leading-snug wrap-anywhere">{row.title}</span>
          <span className="data block text-xs wrap-anywhere text-soft">{subtitle(row, names)}</span>
        </span>
        <span className="order-last col-span-3 @xl:order-none @xl:col-span-1">
          {row.request ? <Bars row={row} end={end} ticks={ticks} critical={critical} /> : <Remark row={row} />}
        </span>
        <span className="data text-right text-xs text-soft">{row.request ? `${Math.round(row.ms)} ms` : ''}</span>
      </summary>
      {open ? <Exchange evidence={row} names={names} /> : null}
    </details>
  )
}

/** Answer first, then how and where it was asked. */
function subtitle(row: Evidence, { schemes }: CheckNames): string {
  const said = row.request ? answerOf(row) : STATUS_WORDS[row.status]
  const scheme = row.request && row.scheme && row.probe !== 'token-exchange' ? schemes[row.scheme] : null
  return [said, scheme, row.host].filter(Boolean).join(' · ')
}

function Remark({ row }: { readonly row: Evidence }) {
  const text =
    row.outcome.kind === 'checked' ? row.outcome.found : row.outcome.kind === 'not-tested' ? row.outcome.because : ''
  return <span className="block text-xs text-soft">{text}</span>
}

function Bars({ row, end, ticks, critical }: RowProps) {
  const percent = (ms: number) => `${(ms / end) * 100}%`
  const reused = row.phases.tcp === undefined
  return (
    <svg aria-hidden className="h-4.5 w-full overflow-visible">
      {ticks.map((tick) => (
        <line key={tick} x1={percent(tick)} x2={percent(tick)} y1="-50%" y2="150%" className="stroke-line" />
      ))}
      {critical ? (
        <rect
          x={percent(row.startMs)}
          width={percent(Math.max(row.ms, end / 300))}
          y="0"
          height="100%"
          className="fill-none stroke-ink"
        />
      ) : null}
      {barsOf(row).map((bar) => (
        <rect
          key={`${bar.key}-${bar.from}`}
          x={percent(bar.from)}
          width={percent(Math.max(bar.ms, end / 400))}
          y={critical ? '3' : '4'}
          height={critical ? '12' : '10'}
          fill={`url(#phase-${bar.key})`}
        />
      ))}
      {reused ? (
        <text
          x={percent(row.startMs + row.ms)}
          dx="5"
          y="12.5"
          className={cn('fill-soft text-[0.6875rem]', row.startMs + row.ms > end * 0.8 && 'hidden')}
        >
          reused
        </text>
      ) : null}
    </svg>
  )
}

function Axis({ end, ticks }: { readonly end: number; readonly ticks: readonly number[] }) {
  return (
    <div aria-hidden className="hidden grid-cols-[1rem_minmax(0,17rem)_1fr_3.5rem] gap-x-2.5 @xl:grid">
      <svg className="col-start-3 h-5 w-full overflow-visible">
        {ticks.map((tick) => (
          <text
            key={tick}
            x={`${(tick / end) * 100}%`}
            y="13"
            textAnchor={tick === 0 ? 'start' : 'middle'}
            className="data fill-soft text-[0.6875rem]"
          >
            {tick === 0 ? '0 ms' : tick}
          </text>
        ))}
      </svg>
    </div>
  )
}

function Legend({ rows }: { readonly rows: readonly Evidence[] }) {
  return (
    <ul aria-label="Phases" className="mb-2 flex flex-wrap gap-x-4 gap-y-1 text-xs text-soft">
      {phasesIn(rows).map(({ key, label }) => (
        <li key={key} className="flex items-center gap-1.5">
          <svg aria-hidden className="h-2.5 w-5">
            <rect width="100%" height="100%" fill={`url(#phase-${key})`} />
          </svg>
          {label}
        </li>
      ))}
      <li className="flex items-center gap-1.5">
        <svg aria-hidden className="h-2.5 w-5">
          <rect x="0.5" y="0.5" width="19" height="9" className="fill-none stroke-ink" />
        </svg>
        Decides the duration
      </li>
    </ul>
  )
}

/** One pattern a phase, so that they are told apart without colour. */
function Patterns() {
  return (
    <svg aria-hidden className="absolute size-0">
      <defs>
        <pattern id="phase-dns" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-well" />
          <circle cx="2" cy="2" r="1.1" className="fill-idle" />
        </pattern>
        <pattern id="phase-tcp" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-well" />
          <path d="M-1 6 6-1M-1 1 1-1M4 6 6 4" className="stroke-warn" strokeWidth="1.4" />
        </pattern>
        <pattern id="phase-tls" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-well" />
          <path d="M0 0 5 5M5 0 0 5" className="stroke-unsure" strokeWidth="1.1" />
        </pattern>
        <pattern id="phase-greeting" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-well" />
          <path d="M1 0V4" className="stroke-idle" strokeWidth="1.6" />
        </pattern>
        <pattern id="phase-ehlo" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-well" />
          <path d="M0 1H4" className="stroke-warn" strokeWidth="1.4" />
        </pattern>
        <pattern id="phase-auth" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-accent" />
        </pattern>
        <pattern id="phase-quit" width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="5" height="5" className="fill-well" />
          <rect x="1" y="1" width="2" height="2" className="fill-ink" />
        </pattern>
        <pattern id="phase-wait" width="4" height="4" patternUnits="userSpaceOnUse">
          <rect width="4" height="4" className="fill-accent" />
        </pattern>
        <pattern id="phase-body" width="3" height="3" patternUnits="userSpaceOnUse">
          <rect width="3" height="3" className="fill-ink" />
        </pattern>
      </defs>
    </svg>
  )
}
