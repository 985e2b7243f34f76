import type { Phrase } from '../../model/phrase'
import { anyOf } from '../../diagnose/rules/phrases'
import { inRow, oneOf } from '../../http/patterns'

/**
 * Lines of stack traces. Their numbers are places in files and their names are those of functions, so nobody says
 * anything in them.
 */
export const FRAMES: readonly Phrase[] = [
  {
    says: /^\s*at (?:async |new )?\S.{0,400}[:(][^\s()]{0,400}:\d{1,7}:\d{1,7}\)?,?(?:\s*\{)?\s*$/,
    hits: [
      '    at settle (/srv/app/node_modules/axios/dist/node/axios.cjs:2019:12)',
      '    at process.processTicksAndRejections (node:internal/process/task_queues:95:5) {',
      '  at file:///srv/app/index.mjs:4:11',
    ],
    misses: 'look at 10:15:30',
  },
  {
    says: inRow([
      /^\s*at (?:async |new )?[\w$<>/\\@-]{1,200}(?:\.[\w$.<>/\\@ -]{1,300})? ?/,
      /\((?:[\w$.-]{1,200}(?::\d{1,7})?|<anonymous>|Native Method|Unknown Source)\)(?: ~?\[.{0,200}\])?\s*$/,
    ]),
    hits: [
      '\tat feign.SynchronousMethodHandler.executeAndDecode(SynchronousMethodHandler.java:114)',
      '    at java.base/java.util.Base64$Decoder.decode(Base64.java:570) ~[na:na]',
      '    at JSON.parse (<anonymous>)',
    ],
    misses: 'at the office (home)',
  },
  {
    says: /^\s*at [\w.$`<>+|[\], ]{1,300}\([^()]{0,400}\)(?: in .{1,300})?\s*$/,
    hits: [
      '   at System.Net.Http.Headers.HttpHeaderParser.ParseValue(String value, Object storeValue, Int32& index)',
      '   at Program.<Main>$(String[] args) in C:\\work\\demo\\Program.cs:line 12',
    ],
  },
  {
    says: /^\s*at .{1,300} in .{1,300}:(?:line )?\d{1,7}\s*$/,
    hits: '   at Acme.Client.Send() in /_/src/Client.cs:line 69',
  },
  {
    says: /^\s*#\d{1,4}:? {1,8}(?:\{main\}\s*$|\/|[A-Za-z]:\\|\[internal|0x|\S{1,300} ?\(|\S{1,300}\.\w{1,6}:\d)/,
    hits: [
      '#4 /srv/app/vendor/webmozart/assert/src/Assert.php(581): App\\Support\\Guard::check()',
      '#2 {main}',
      '#0      Client.send (package:http/src/client.dart:12:7)',
      '#12 0x00007f0c in main ()',
    ],
    misses: '#12 the ticket is closed',
  },
  {
    says: /^\s*thrown in \S.{0,300} on line \d/,
    hits: '  thrown in /srv/app/RequestException.php on line 113',
  },
  { says: /^\s*(?:Stack ?[Tt]race):\s*$/, hits: ['Stack trace:', 'StackTrace:'] },
  { says: /^\s*\[stacktrace\]\s*$/, hits: '[stacktrace]' },
  { says: /^\s*Traceback \(most recent call last\):\s*$/, hits: 'Traceback (most recent call last):' },
  {
    says: /^\s*File ["'].{1,300}["'], line \d{1,7}(?:, in .{0,120})?\s*$/,
    hits: '  File "/srv/app/send.py", line 41, in <module>',
  },
  {
    says: /^\s*(?:from )?[\w./\\@+-]{1,300}\.(?:rb|ru|rake|gemspec):\d{1,7}:in [`'"][^'"]{0,200}['"]?\s*$/,
    hits: [
      "\tfrom /usr/local/bundle/gems/rest-client-2.1.0/lib/restclient/response.rb:249:in `exception_with_response'",
      "  app/controllers/clients/registrations_controller.rb:15:in `create'",
    ],
    misses: "/srv/app/client.rb:97:in `post': 404 Not Found: x (Acme::Error)",
  },
  {
    says: /^\s*(?:\([\w./ -]{1,60}\) )?(?:[\w./-]{1,200}\.exs?|src\/[\w.]{1,80}\.erl):\d{1,7}: /,
    hits: [
      '        (elixir) lib/io.ex:346: IO.chardata_to_string(nil)',
      '        lib/client.ex:44: Acme.Client.send_without_attachments/2',
    ],
  },
  {
    says: /^\s*(?:goroutine \d{1,9} \[|\/?[\w./@-]{1,300}\.go:\d{1,7} \+0x|created by [\w./]{1,200})/,
    hits: ['goroutine 1 [running]:', '\t/srv/app/main.go:404 +0x1d', 'created by main.main'],
  },
  {
    says: /^\s*\d{1,4}: {1,4}(?:0x[0-9a-f]{1,16} - )?[\w<>:$ ,&]{1,300}::[\w<>:${}]{1,200}\s*$/,
    hits: ['   3: reqwest::blocking::client::Client::execute', '  12: 0x55d0 - core::panicking::panic'],
  },
  {
    says: /^\s*\d{1,3} {1,6}[\w.?-]{1,80} {1,40}0x[0-9a-f]{8,16} /,
    hits: '4   MyApp                               0x0000000104a1c3f8 main + 404',
  },
  {
    says: /^\s*\.\.\. \d{1,4} (?:more|common frames|lines matching)/,
    hits: ['\t... 23 more', '... 12 common frames omitted'],
  },
  {
    says: /^\s*--- End of (?:inner exception )?stack trace/,
    hits: '--- End of stack trace from previous location ---',
  },
  {
    says: /^\s*[\w./\\-]{1,300}\.(?:php|py|js|ts|rb|java|kt|cs|go)(?::| line |\()\d{1,7}\)?:?\s*$/,
    hits: ['/vendor/swiftmailer/lib/classes/AbstractSmtpTransport.php line 383', 'app/mailer.py:401'],
  },
  {
    says: /^\s*Suppressed: \*Checkpoint|^\s*\|_ checkpoint|^\s*\*__checkpoint/,
    hits: '\t*__checkpoint ⇢ 401 from POST https://api.example.com/x',
  },
]

const FRAME = anyOf(FRAMES)

/** How every such line begins, or the file that it names; the cheap question before the dear one. */
const PERHAPS = oneOf([
  /^\s*(?:at |#\d|from |File ["']|thrown |Stack|\[stack|Traceback|\.\.\. |--- |goroutine|created by|\(|\d{1,4}[: ])/,
  /^\s*(?:Suppressed|\||\*__)|\.(?:rb|ru|rake|gemspec|exs?|erl|php|py|js|ts|java|kt|cs|go)\b/,
])

/** Whether a line is one of a stack trace. Only its first 700 characters are looked at. */
export function isFrame(line: string): boolean {
  const text = line.slice(0, 700)
  return PERHAPS.test(text) && FRAME.test(text)
}

const FILES = [
  'php|py|rb|pl|pm|lua|js|ts|jsx|tsx|mjs|cjs|vue|java|kt|kts|scala|clj|go|cs|fs|vb|ex|exs|erl|rs|swift|m|c|cc|cpp|h',
  'dart|html|tf',
].join('|')

/** A place in a file: `Assert.php(581)`, `client.go:404`, `app.py, line 503`, `x.php on line 113`, `queues:95:5`. */
const PLACE = new RegExp(
  [
    `\\.(?:${FILES})(?:["']?(?:[:(@]| on line |, line |, Zeile | line ))\\d{1,7}(?::\\d{1,7})?\\)?`,
    ':\\d{1,7}:\\d{1,7}\\b',
  ].join('|'),
  'g',
)

/** A line without the places in files that it names, so that no line number is read as something else. */
export function withoutPlaces(line: string): string {
  return line.replace(PLACE, ' ')
}
