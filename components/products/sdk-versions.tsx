import { wasRun, type Sdk, type SdkUse } from '@/lib/engine/model/sdk'
import { Basis } from './fact'

/** Which version is current, which one the code was run with, and from which on it covers the product. */
export function SdkVersions({ sdk, use }: { readonly sdk: Sdk; readonly use: SdkUse | undefined }) {
  const { current } = sdk
  return (
    <div>
      <dl className="grid gap-x-4 gap-y-1 text-sm sm:grid-cols-[9rem_minmax(0,1fr)]">
        <dt className="text-soft">Current version</dt>
        <dd>
          <span className="data">{current.version}</span>
          {current.released ? `, released on ${current.released}` : null}
        </dd>
        {use ? (
          <>
            <dt className="text-soft">Tested here</dt>
            <dd>
              <Tested sdk={sdk} use={use} />
            </dd>
          </>
        ) : null}
        {use?.since ? (
          <>
            <dt className="text-soft">Covers this API</dt>
            <dd>
              from <span className="data">{use.since}</span> on
            </dd>
          </>
        ) : null}
      </dl>
      <Basis {...current} />
    </div>
  )
}

/** What the code was run with. */
function Tested({ sdk, use }: { readonly sdk: Sdk; readonly use: SdkUse }) {
  const { tested } = sdk
  if (!tested) return 'No version was run here: the code was read against the source of the SDK.'
  if (!wasRun(sdk, use)) return `Not run: the tests have ${tested.version}. The code was read against the reference.`
  return (
    <>
      <span className="data">{tested.version}</span>
      {`, on ${tested.read}`}
    </>
  )
}
