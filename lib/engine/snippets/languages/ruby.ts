import type { HeaderCode, PlainLanguage } from './define'

function headersOf(headers: readonly HeaderCode[]): string {
  return [['Authorization', 'authorization'] as const, ...headers]
    .map(([name, value]) => `'${name}' => ${value}`)
    .join(', ')
}

/** Ruby 3 with its standard library. Save as call.rb and run `ruby call.rb`. */
export const ruby: PlainLanguage = {
  id: 'ruby',
  language: 'ruby',
  title: 'Ruby without a gem',
  quote: "'",
  joint: ' + ',
  variable: (name) => `ENV.fetch('${name}')`,
  basic: (pair) => ({ imports: [], code: `authorization = 'Basic ' + [${pair}].pack('m0')` }),
  oneValue: (value) => ({ imports: [], code: `authorization = ${value}` }),
  exchange: (url, pair) => ({
    imports: ['json'],
    code: `token = ask(
  ${url},
  { 'Authorization' => 'Basic ' + [${pair}].pack('m0') },
  { grant_type: 'client_credentials' }
)
abort "Token endpoint: #{token.code} #{token.body}" unless token.code == '200'
authorization = 'Bearer ' + JSON.parse(token.body)['access_token']`,
  }),
  read: (url, { imports, code }, headers = []) => `${[...imports, 'net/http']
    .toSorted()
    .map((name) => `require '${name}'`)
    .join('\n')}

def ask(url, headers, form = nil)
  uri = URI(url)
  request = form ? Net::HTTP::Post.new(uri, headers) : Net::HTTP::Get.new(uri, headers)
  request.set_form_data(form) if form
  Net::HTTP.start(uri.host, uri.port, use_ssl: true) { |http| http.request(request) }
end

${code}
answer = ask(
  ${url},
  { ${headersOf(headers)} }
)
puts "#{answer.code} #{answer.body}"`,
}
