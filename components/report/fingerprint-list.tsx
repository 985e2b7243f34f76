import { catalogue } from '@/lib/vendors'
import { CopyButton } from '@/components/ui/copy-button'
import { fingerprintInBash, fingerprintInPowerShell } from '@/lib/engine/report/fingerprint'
import { variableOf } from '@/lib/engine/snippets/variables'
import type { Fingerprints } from '@/lib/engine/report/shared'

/** For each secret its fingerprint, and the commands that compute the same where the secret is in use. */
export function FingerprintList({ fingerprints: { salt, prints } }: { readonly fingerprints: Fingerprints }) {
  return (
    <div className="grid gap-5">
      <p className="max-w-[68ch] text-sm text-soft">
        Run a command where the program runs. The same 8 digits mean that the secret there is the one that was tested;
        other digits mean that it is another one. The command reads the secret from the environment and shows only the
        fingerprint. It does not reveal a random secret; one that could be guessed, such as a word, could be confirmed
        with it.
      </p>
      {prints.map(({ field, hex }) => (
        <section key={field} className="grid min-w-0 gap-2">
          <h3 className="flex flex-wrap items-baseline gap-x-3 text-sm font-semibold">
            {catalogue.field(field).label} <code className="data text-base font-normal">{hex}</code>
            <span className="text-xs font-normal text-soft">in {variableOf(catalogue, field)}</span>
          </h3>
          <Command shell="bash" text={fingerprintInBash(catalogue, salt, field)} />
          <Command shell="PowerShell" text={fingerprintInPowerShell(catalogue, salt, field)} />
        </section>
      ))}
    </div>
  )
}

function Command({ shell, text }: { readonly shell: string; readonly text: string }) {
  return (
    <div className="min-w-0 rounded-md bg-well">
      <div className="flex items-center justify-between pl-3">
        <span className="eyebrow">{shell}</span>
        <CopyButton text={text} label={`Copy the command for ${shell}`} short="Copy" />
      </div>
      <pre className="data wire px-3 pb-3 text-xs">{text}</pre>
    </div>
  )
}
