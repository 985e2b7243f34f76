import { Notice } from '@/components/ui/notice'
import type { Finding } from '@/lib/engine/signing/examine'
import type { Remark, UnreadableReason } from '@/lib/engine/signing/observed'

const REASONS: Record<UnreadableReason, (bytes: number) => string> = {
  basic: () =>
    'This is a Basic header. It carries the key and the secret and no signature, so there is nothing to search.',
  bearer: () => 'This is a Bearer token. To read it, take the form for access tokens or registration tokens.',
  'key-only': () =>
    'This header has an application key and no signature after it: that is Public authentication, or the ' +
    'signature was lost.',
  'not-encoded': () =>
    'This is neither base64 nor hexadecimal. A signature of HMAC-SHA256 is 44 characters of base64 that end ' +
    'in an equals sign.',
  'wrong-length': (bytes) =>
    `This decodes to ${bytes} bytes. A signature of HMAC-SHA256 has 32, one of HMAC-SHA1 20, an MD5 16: it ` +
    'is cut off, or something was added.',
}

/** Why a pasted value cannot be searched. */
export function Unreadable({ reason, bytes }: { readonly reason: UnreadableReason; readonly bytes: number }) {
  return <Notice status="warning">{REASONS[reason](bytes)}</Notice>
}

const KEYS: Record<Exclude<Finding['headerKey'], 'absent' | 'same'>, string> = {
  'other-case': 'The application key in this header is yours in other letter case. Send it as the dashboard shows it.',
  secret:
    'The value before the colon is the Application Secret: key and secret are exchanged, and the secret was ' +
    'sent in clear. Replace it in the dashboard.',
  other: 'The application key in this header is another than the Application Key above.',
}

/** What is noticed about the key in the header. */
export function HeaderKey({ headerKey }: { readonly headerKey: Finding['headerKey'] }) {
  if (headerKey === 'absent' || headerKey === 'same') return null
  return (
    <Notice status={headerKey === 'secret' ? 'fail' : 'warning'}>
      {headerKey === 'secret' ? <span data-mistake="key-is-application-key">{KEYS.secret}</span> : KEYS[headerKey]}
    </Notice>
  )
}

const REMARKS: Record<Remark, string> = {
  quoted: 'The pasted value stood in quotes. In a header they would be part of it.',
  'white-space': 'The pasted value had white space around it, which was left out.',
  'percent-encoded': 'The pasted value was percent-encoded; a header carries it plain.',
  'colon-after-scheme': 'There is a colon after the scheme word. A header with Application: is refused.',
  'lower-case-scheme': 'The scheme is in lower case, as in callbacks and on the Voice page. The SDKs send Application.',
  'base64-for-hex': 'It is written in base64, where the vendor writes hexadecimal.',
  'sha256-for-sha1': 'It has the length of SHA-256, where the vendor uses SHA-1.',
}

/** What else is noticed about the pasted value. */
export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  if (remarks.length === 0) return null
  return (
    <ul className="grid gap-1 text-xs text-soft">
      {remarks.map((remark) => (
        <li key={remark}>{REMARKS[remark]}</li>
      ))}
    </ul>
  )
}
