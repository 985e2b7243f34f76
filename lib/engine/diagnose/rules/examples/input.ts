import type { Examples } from '../../../model/example'

export const inputExamples: Examples = {
  'secret-whitespace': [
    {
      name: 'Node refuses the header',
      input: { text: 'TypeError [ERR_INVALID_CHAR]: Invalid character in header content ["Authorization"]' },
    },
    {
      name: 'Python requests',
      input: {
        text:
          'requests.exceptions.InvalidHeader: Invalid leading whitespace, reserved character(s), or return ' +
          "character(s) in header value: 'Bearer ***\\n'",
      },
    },
    {
      name: 'An invisible character in the secret',
      input: {
        text:
          "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u200b' in position 41: ordinal not in " +
          'range(256)',
      },
    },
  ],
  'credential-quoted': [
    {
      name: 'JavaScript meets a curly quote',
      input: {
        text:
          'TypeError: Cannot convert argument to a ByteString because the character at index 7 has a value of ' +
          '8220 which is greater than 255.',
      },
    },
  ],
  'scheme-in-value': [
    {
      name: 'A header that is printed beside a refusal',
      input: { text: 'api.example.com returned 401\n> Authorization: Basic Basic ***' },
    },
    {
      name: 'A setting with a scheme, and code that writes it too',
      input: {
        text: 'API_TOKEN=Bearer abc-123\nheaders["Authorization"] = "Bearer " + env["API_TOKEN"]\n# 401 Unauthorized',
      },
    },
  ],
  'wrong-content-type': [
    {
      name: 'Source that sends the fields as JSON',
      input: {
        text:
          'requests.post("https://id.example.com/oauth2/token", json={"grant_type": "client_credentials"})\n' +
          "400 {'error': 'invalid_request'}",
      },
    },
  ],
  'timestamp-out-of-range': [
    {
      name: 'A signature that was made too early',
      input: { text: 'HTTP 403 Forbidden\nSignature expired: 20260504T080000Z is now earlier than 20260504T094500Z' },
    },
  ],
  'placeholder-value': [
    {
      name: 'A log that shows undefined',
      input: { text: 'request failed with 401, header was Authorization: Bearer undefined' },
    },
    {
      name: 'A name in place of the value',
      input: { text: "const client = connect({\n  apiKey: 'ACME_API_KEY',\n})\n\nError: 401 Unauthorized" },
    },
    {
      name: '.NET refuses an empty value',
      input: { text: "System.FormatException: The format of value '' is invalid." },
    },
  ],
  'secret-encoding': [
    {
      name: 'Base64 broken after 76 characters',
      input: { text: 'IllegalArgumentException: Unexpected char 0x0a at 76' },
    },
  ],
  'shell-mangled': [{ name: 'An option taken for a command', input: { text: 'bash: -d: command not found' } }],
  'credentials-shadowed': [
    {
      name: 'A warning of the Node SDK',
      input: { text: 'As the servicePlanId and the apiToken are provided, all other credentials will be disregarded.' },
    },
  ],
}
