import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { mailgunInspect, mailgunOptimize, mailgunValidate } from '../products'
import { variable } from './variables'

/** Mailgun's own PHP client. Source: mailgun/mailgun-php:README.md, src/Mailgun.php and src/Api. */

const use = (call: string): SdkUse => ({
  reads: ['apiKey'],
  code: (_, host) => `<?php
require 'vendor/autoload.php';

$mailgun = Mailgun\\Mailgun::create(getenv('${variable('apiKey')}'), 'https://${host}');

${call}`,
})

/** For APIs that have no method of their own. */
const get = (path: string) =>
  use(`$answer = $mailgun->httpClient()->httpGet('${path}');
echo $answer->getStatusCode(), ' ', $answer->getBody(), "\\n";`)

export const mailgunPhp: Sdk = {
  id: 'mailgun-php',
  name: 'PHP, Mailgun’s own client',
  language: 'php',
  package: 'mailgun/mailgun-php',
  page: 'https://packagist.org/packages/mailgun/mailgun-php',
  tested: null,
  current: {
    version: '4.5.1',
    released: '2026-06-23',
    read: '2026-11-29',
    source: 'mailgun/mailgun-php, tag v4.5.1',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'composer require mailgun/mailgun-php symfony/http-client nyholm/psr7' },
  notes: [
    {
      text: 'It brings no HTTP client of its own: symfony/http-client and nyholm/psr7 are one choice.',
      source: 'mailgun/mailgun-php:README.md',
      confidence: 'documented',
    },
    {
      text: 'The second argument of create is the endpoint; an EU domain needs the EU one.',
      source: 'mailgun/mailgun-php:README.md',
      confidence: 'documented',
    },
  ],
  missing: 'Mailgun’s PHP client does not cover this API. Call it over plain HTTP, as shown here.',
  uses: {
    'mailgun-send': use(`foreach ($mailgun->domains()->index(1)->getDomains() as $domain) {
    echo $domain->getName(), ' ', $domain->getState(), "\\n";
}`),
    'mailgun-inspect': get(mailgunInspect.sample.path),
    'mailgun-optimize': get(mailgunOptimize.sample.path),
    'mailgun-validate': get(mailgunValidate.sample.path),
  },
}
