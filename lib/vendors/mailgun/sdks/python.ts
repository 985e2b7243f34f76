import type { Sdk } from '@/lib/engine/model/sdk'
import { variable } from './variables'

/** Mailgun's own Python client. Source: mailgun/mailgun-python:README.md and mailgun/examples/domain_examples.py. */

export const mailgunPython: Sdk = {
  id: 'mailgun-python',
  name: 'Python, Mailgun’s own client',
  language: 'python',
  package: 'mailgun',
  page: 'https://pypi.org/project/mailgun/',
  tested: null,
  current: {
    version: '1.9.0',
    released: '2026-08-04',
    read: '2026-11-29',
    source: 'mailgun/mailgun-python, tag v1.9.0',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'pip install mailgun' },
  notes: [
    {
      text:
        'api_url is the host alone: the client adds the version of each API itself, and a path such as /v3 at its ' +
        'end breaks it.',
      source: 'mailgun/mailgun-python:README.md',
      confidence: 'documented',
    },
    {
      text: 'The user name api stands beside the key in auth.',
      source: 'mailgun/mailgun-python:README.md',
      confidence: 'documented',
    },
    {
      text: 'It needs Python 3.11 or newer.',
      source: 'mailgun/mailgun-python:README.md',
      confidence: 'documented',
    },
  ],
  missing: 'Mailgun’s Python client does not cover this API. Call it over plain HTTP, as shown here.',
  uses: {
    'mailgun-send': {
      reads: ['apiKey'],
      code: (_, host) => `import os

from mailgun.client import Client

with Client(auth=("api", os.environ["${variable('apiKey')}"]), api_url="https://${host}") as client:
    answer = client.domainlist.get()
    print(answer.status_code, answer.text)`,
    },
  },
}
