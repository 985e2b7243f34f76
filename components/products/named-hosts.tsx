import { catalogue } from '@/lib/vendors'
import { Basis } from './fact'

/** Documented hosts that no check asks: what is called there, what it takes, and where that is written. */
export function NamedHosts() {
  return (
    <dl className="divide-y divide-line border-y border-line text-sm">
      {catalogue.namedHosts.map(({ hosts, name, purpose, credentialSet, takes, confidence, source }) => (
        <div key={hosts[0]} className="grid gap-x-6 gap-y-1 py-2.5 md:grid-cols-[18rem_minmax(0,1fr)]">
          <dt className="data wire">
            {hosts.map((host) => (
              <span key={host} className="block">
                {host.startsWith('.') ? `*${host}` : host}
              </span>
            ))}
          </dt>
          <dd className="min-w-0">
            <p className="max-w-[72ch]">
              <span className="font-medium">{name}</span>
              {`, for ${purpose}.`}
            </p>
            <p className="max-w-[72ch] text-soft">
              {credentialSet ? `It takes ${catalogue.credentialSet(credentialSet).wanted}. ` : null}
              {takes}
            </p>
            <Basis confidence={confidence} source={source} />
          </dd>
        </div>
      ))}
    </dl>
  )
}
