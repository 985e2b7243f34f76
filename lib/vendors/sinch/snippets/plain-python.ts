import type { SchemeId } from '@/lib/engine/model/ids'
import { tokenEndpoint as TOKEN_ENDPOINT } from '../products'
import type { Call } from '@/lib/engine/snippets/calls'
import { fillPath, variableOf } from '@/lib/engine/snippets/variables'

/** Calls in Python 3 with the standard library alone. Save as call.py and run `python3 call.py`. */

const env = (name: string) => `{os.environ['${name}']}`
const bare = (name: string) => `os.environ["${name}"]`

/** The script of a call under a scheme, or null where the scheme has none. */
export function pythonCode(call: Call, scheme: SchemeId, credentialSet: string): string | null {
  if (call.method !== 'GET') return null
  const path = fillPath(call.path, env)
  if (scheme === 'signed') return signed(call.host, path)
  const rows = AUTHORIZATION[scheme]?.(credentialSet)
  if (!rows) return null
  return `${script(rows.imports)}

${rows.code}
print(*ask(f"https://${call.host}${path}", {"Authorization": authorization}))`
}

/** urllib raises on 4xx; the answer is read all the same, because the reason stands in it. */
function script(imports: readonly string[]): string {
  const all = [...imports, 'os', 'urllib.error', 'urllib.request'].toSorted()
  return `${all.map((name) => `import ${name}`).join('\n')}


def ask(url, headers, data=None):
    try:
        answer = urllib.request.urlopen(urllib.request.Request(url, data, headers))
    except urllib.error.HTTPError as refused:
        answer = refused
    return answer.status, answer.read().decode()
`
}

type Rows = { readonly imports: readonly string[]; readonly code: string }

const basic = (user: string, password: string): Rows => ({
  imports: ['base64'],
  code: `pair = f"${user}:${password}"
authorization = "Basic " + base64.b64encode(pair.encode()).decode()`,
})

const AUTHORIZATION: Partial<Record<SchemeId, (credentialSet: string) => Rows>> = {
  oauth2: () => ({
    imports: ['base64', 'json'],
    code: `pair = f"${env(variableOf('keyId'))}:${env(variableOf('keySecret'))}"
status, body = ask(
    "https://${TOKEN_ENDPOINT.host}${TOKEN_ENDPOINT.path}",
    {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()},
    b"grant_type=client_credentials",
)
if status != 200:
    raise SystemExit(f"Token endpoint: {status} {body}")
authorization = "Bearer " + json.loads(body)["access_token"]`,
  }),
  basic: (credentialSet) =>
    credentialSet === 'application'
      ? basic(env(variableOf('applicationKey')), env(variableOf('applicationSecret')))
      : basic(env(variableOf('keyId')), env(variableOf('keySecret'))),
  'static-bearer': () => ({ imports: [], code: `authorization = "Bearer " + ${bare(variableOf('apiToken'))}` }),
  'mailgun-basic': () => basic('api', env(variableOf('apiKey'))),
  public: () => ({ imports: [], code: `authorization = "Application " + ${bare(variableOf('applicationKey'))}` }),
}

function signed(host: string, path: string): string {
  return `${script(['base64', 'datetime', 'hashlib', 'hmac'])}

path = f"${path}"
timestamp = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
text = "\\n".join(["GET", "", "", f"x-timestamp:{timestamp}", path])
key = base64.b64decode(${bare(variableOf('applicationSecret'))}, validate=True)
signature = base64.b64encode(hmac.new(key, text.encode(), hashlib.sha256).digest()).decode()
authorization = f"Application ${env(variableOf('applicationKey'))}:{signature}"
print(*ask(f"https://${host}{path}", {"Authorization": authorization, "x-timestamp": timestamp}))`
}

/** A registration token in Python, as a backend would make it. */
export const PYTHON_REGISTRATION_TOKEN = `import base64
import hashlib
import hmac
import json
import os
import uuid
from datetime import datetime, timezone


def base64url(data):
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def registration_token(user_id):
    now = datetime.now(timezone.utc)
    day = now.strftime("%Y%m%d")
    app = "//rtc.sinch.com/applications/" + ${bare(variableOf('applicationKey'))}
    secret = base64.b64decode(${bare(variableOf('applicationSecret'))}, validate=True)
    key = hmac.new(secret, day.encode(), hashlib.sha256).digest()
    header = {"alg": "HS256", "kid": "hkdfv1-" + day}
    claims = {
        "iss": app,
        "sub": app + "/users/" + user_id,
        "iat": int(now.timestamp()),
        "exp": int(now.timestamp()) + 600,
        "nonce": str(uuid.uuid4()),
    }
    text = ".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
    return text + "." + base64url(hmac.new(key, text.encode(), hashlib.sha256).digest())


print(registration_token(${bare(variableOf('userId'))}))`
