import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { GuideMap } from '@/components/guide/guide-map'
import { LeafView, leafTitle } from '@/components/guide/leaf'
import { Options } from '@/components/guide/options'
import { OtherNames } from '@/components/guide/other-names'
import { Trail, progressText } from '@/components/guide/trail'
import { UnknownAnswer } from '@/components/guide/unknown'
import { hrefOf, needsScrubbing, stateFrom, type State } from '@/lib/engine/guide/query'
import { buildGuide } from '@/lib/engine/guide/tree'
import { answersOf, walk, type Walk } from '@/lib/engine/guide/walk'
import { catalogue } from '@/lib/vendors'

const guide = buildGuide(catalogue)

type Search = Promise<Readonly<Record<string, string | readonly string[] | undefined>>>

export async function generateMetadata({ searchParams }: { readonly searchParams: Search }): Promise<Metadata> {
  return { title: `${titleOf(walk(guide, stateFrom(catalogue, await searchParams).answers))} · Guide` }
}

export default async function GuidePage({ searchParams }: { readonly searchParams: Search }) {
  const query = await searchParams
  const state = stateFrom(catalogue, query)
  if (needsScrubbing(catalogue, query)) redirect(hrefOf(state))
  const walked = walk(guide, state.answers)
  const carried = carriedBy(state)
  return (
    <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
      <div className="min-w-0">
        <header className="mb-6">
          <p className="eyebrow mb-1">
            {walked.now.at === 'leaf' ? 'Which credentials, from where, used how' : progressText(walked.trail)}
          </p>
          <h1 className="text-xl tracking-tight sm:text-2xl">{titleOf(walked)}</h1>
          {walked.now.at === 'question' ? (
            <p className="mt-2 max-w-[68ch] text-soft">{walked.now.question.why}</p>
          ) : null}
          {walked.now.at === 'unknown' ? (
            <p className="mt-2 max-w-[68ch] text-soft">
              {`${walked.now.question.text} You do not know, and that is fine: enter or choose whatever you have.`}
            </p>
          ) : null}
        </header>
        <Trail trail={walked.trail} {...carried} />
        <Here walked={walked} state={state} />
      </div>
      <aside aria-labelledby="map" className="lg:border-l lg:border-line lg:pl-6">
        <div className="lg:sticky lg:top-6">
          <h2 id="map" className="text-sm font-semibold">
            The whole guide
          </h2>
          <p className="mb-3 text-xs text-soft">A number is how many ends a product has; it opens them.</p>
          <GuideMap guide={guide} answers={answersOf(walked.trail)} />
        </div>
      </aside>
    </div>
  )
}

function Here({ walked: { trail, now }, state }: { readonly walked: Walk; readonly state: State }) {
  const known = answersOf(trail)
  if (now.at === 'leaf')
    return (
      <LeafView
        leaf={now.leaf}
        language={state.language ?? null}
        hrefIn={(language) => hrefOf({ answers: known, language })}
      />
    )
  if (now.at === 'unknown')
    return <UnknownAnswer guide={guide} question={now.question} known={known} clues={state.clues} />
  return (
    <>
      <Options question={now.question} known={known} {...carriedBy(state)} />
      {now.question.id === guide.start ? <OtherNames /> : null}
    </>
  )
}

/** What goes along with the answers, whatever is asked. */
function carriedBy({ language }: State): Pick<State, 'language'> {
  return language ? { language } : {}
}

function titleOf({ now }: Walk): string {
  if (now.at === 'leaf') return leafTitle(now.leaf)
  return now.at === 'unknown' ? 'We can work it out' : now.question.text
}
