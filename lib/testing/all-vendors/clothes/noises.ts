/** Something around or in front of a paste that says nothing of the call. */
export type Noise = {
  readonly id: string
  /** puts something before each line */
  readonly prefixes?: boolean
  readonly apply: (text: string) => string
}

const around = (before: string, after: string) => (text: string) => `${before}\n\n${text}\n\n${after}`
const after = (tail: string) => (text: string) => `${text}\n\n${tail}`
const each = (map: (line: string, i: number) => string) => (text: string) => text.split('\n').map(map).join('\n')

export const NOISES: readonly Noise[] = [
  {
    id: 'line of the own nginx',
    apply: after('192.0.2.4 - - [24/Nov/2026:06:00:02 +0000] "POST /checkout HTTP/1.1" 500 1021 "-" "Mozilla/5.0"'),
  },
  { id: 'line of the own Express', apply: after('POST /api/notify 502 131.402 ms - 48') },
  {
    id: 'line of the own Spring',
    apply: after('2026-11-24 DEBUG o.s.web.servlet.DispatcherServlet : Completed 500 INTERNAL_SERVER_ERROR'),
  },
  {
    id: 'frames of Java',
    apply: after(
      '\tat com.fasterxml.jackson.core.JsonParser.decodeBase64(JsonParser.java:403)\n' +
        '\tat com.plover.Client.call(Client.java:503)\n\tat com.plover.Main.main(Main.java:200)',
    ),
  },
  {
    id: 'frames of .NET',
    apply: after(
      '   at Plover.Client.Send(Request r) in /src/Client.cs:line 407\n' +
        '   at Plover.Program.<Main>$(String[] args) in /src/Program.cs:line 404',
    ),
  },
  {
    id: 'frames of Python with decoders',
    apply: after(
      '  File "/usr/lib/python3.12/json/decoder.py", line 338, in decode\n    obj, end = self.raw_decode(s)\n' +
        '  File "/srv/app/jobs.py", line 429, in run',
    ),
  },
  { id: 'what the test wants', apply: after('    expect(answer.status).toBe(200) // line 204 of the test') },
  { id: 'prompt', apply: around('op@web01:~/plover$ make send', 'op@web01:~/plover$ ') },
  {
    id: 'French sentences',
    apply: around('Bonjour, depuis hier nous avons ce message :', 'Une idée ? Merci beaucoup.'),
  },
  {
    id: 'Chinese sentences',
    apply: around('大家好，从昨天开始我们一直看到下面的信息：', '请问是什么原因？谢谢！'),
  },
  { id: 'code fence', apply: around('```', '```') },
  { id: 'quoted in a mail', prefixes: true, apply: each((line) => `> ${line}`) },
  { id: 'line numbers', prefixes: true, apply: each((line, i) => `${String(i + 400).padStart(4)} | ${line}`) },
  { id: 'marks of a diff', prefixes: true, apply: each((line) => `+${line}`) },
  {
    id: 'colours',
    prefixes: true,
    apply: each((line, i) => (line ? `\u001b[${32 + (i % 5)}m${line}\u001b[39m` : line)),
  },
  {
    id: 'time stamps',
    prefixes: true,
    apply: each((line, i) => `2026-11-24T06:00:${String(i % 60).padStart(2, '0')}.503Z ${line}`),
  },
  { id: 'line ends of Windows', apply: each((line) => `${line}\r`) },
  { id: 'no-break spaces of a page', apply: each((line) => line.replace(/^ +/, (all) => '\u00a0'.repeat(all.length))) },
]
