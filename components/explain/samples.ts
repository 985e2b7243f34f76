/** Pastes to try, each of another kind. Every value in them is made up. */
export const SAMPLES = [
  {
    label: 'Expired token',
    text: `> GET /v1/projects/00000000-aaaa-4bbb-8ccc-000000000001/activeNumbers HTTP/2
> Host: numbers.api.sinch.com
> Authorization: Bearer ***
>
< HTTP/2 401
< date: Tue, 10 Feb 2026 09:12:28 GMT
< www-authenticate: Bearer error="invalid_token", error_description="Jwt expired at 2026-02-10T09:00:00Z"
< content-length: 0
<`,
  },
  {
    label: 'Mailgun Forbidden',
    text: `[Unauthorized: Forbidden] {
  status: 401,
  details: 'Forbidden',
  type: 'MailgunAPIError'
}`,
  },
  {
    label: 'Broken curl',
    text: `curl -X POST https://auth.sinch.com/oauth2/token \\
  -u "$SINCH_KEY_ID:$SINCH_KEY_SECRET"
  -d grant_type=client_credentials`,
  },
  {
    label: 'Invalid signature',
    text: `HTTP/1.1 401 Unauthorized
Content-Type: application/json

{"errorCode":40102,"message":"Invalid Signature","reference":"f3a1-77"}`,
  },
] as const
