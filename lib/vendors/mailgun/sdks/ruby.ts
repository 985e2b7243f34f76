import type { Sdk, SdkUse } from '@/lib/engine/model/sdk'
import { mailgunInspect, mailgunOptimize, mailgunValidate } from '../products'
import { variable } from './variables'

/** Mailgun's own Ruby client. Source: mailgun/mailgun-ruby:README.md and lib/mailgun/client.rb. */

/** The version of the API is an argument of the client, and the path goes on behind it. */
function get(path: string): SdkUse {
  const [, version = 'v3', rest = ''] = /^\/(v\d+)\/(.+)$/.exec(path) ?? []
  return {
    reads: ['apiKey'],
    code: (_, host) => `require 'mailgun-ruby'

mailgun = Mailgun::Client.new(ENV.fetch('${variable('apiKey')}'), '${host}', '${version}')
puts mailgun.get('${rest}').to_h`,
  }
}

export const mailgunRuby: Sdk = {
  id: 'mailgun-ruby',
  name: 'Ruby, Mailgun’s own client',
  language: 'ruby',
  package: 'mailgun-ruby',
  page: 'https://rubygems.org/gems/mailgun-ruby',
  tested: null,
  current: {
    version: '1.4.3',
    released: '2026-03-27',
    read: '2026-11-29',
    source: 'mailgun/mailgun-ruby:lib/mailgun/version.rb and tag v1.4.3',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'gem install mailgun-ruby' },
  notes: [
    {
      text:
        'The host is the second argument, without https; the version of the API is the third, and v3 where none is ' +
        'given.',
      source: 'mailgun/mailgun-ruby:lib/mailgun/client.rb',
      confidence: 'documented',
    },
  ],
  missing: 'Mailgun’s Ruby client does not cover this API. Call it over plain HTTP, as shown here.',
  uses: {
    'mailgun-send': get('/v4/domains?limit=1'),
    'mailgun-inspect': get(mailgunInspect.sample.path),
    'mailgun-optimize': get(mailgunOptimize.sample.path),
    'mailgun-validate': get(mailgunValidate.sample.path),
  },
}
