import { catalogue } from '@/lib/vendors'
import type { FieldId } from '@/lib/engine/model/ids'
import { execFile } from 'node:child_process'
import { chmodSync, mkdtempSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { variableOf } from '@/lib/engine/snippets/variables'

/**
 * Runs snippets as they stand, with the vendor's hosts led to a port of this machine: a `curl` first in PATH, a preload
 * for Node.js and a site module for Python. The text of a snippet is never touched.
 */

export type Ran = { readonly status: number; readonly out: string; readonly err: string }

/**
 * One script of many that run in one process, and what came of it: starting an interpreter takes longer than most
 * scripts.
 */
export type Job = { readonly code: string; readonly values: Values }
export type Done = { readonly status: number; readonly out: string; readonly hosts: readonly string[] }

export type Runner = {
  bash(code: string, values: Values, stdin?: string): Promise<Ran>
  node(jobs: readonly Job[]): Promise<readonly Done[]>
  python(jobs: readonly Job[]): Promise<readonly Done[]>
  php(jobs: readonly Job[]): Promise<readonly Done[]>
  ruby(jobs: readonly Job[]): Promise<readonly Done[]>
  /** compiles each of them, which takes a while: few at a time */
  go(jobs: readonly Job[]): Promise<readonly Done[]>
  close(): void
}

export type Values = Readonly<Partial<Record<FieldId, string>>>

/** Where curl would have gone over TLS it goes over plain HTTP to the port; the Host header stays what it was. */
const CURL = `#!/usr/bin/env bash
args=()
for arg in "$@"; do args+=("\${arg/#https:\\/\\//http://}"); done
exec "$REAL_CURL" --noproxy '*' --max-time 10 --connect-to "::127.0.0.1:$SIM_PORT" "\${args[@]}"
`

const NODE = `import http from 'node:http'
import https from 'node:https'
import { syncBuiltinESMExports } from 'node:module'

const port = Number(process.env.SIM_PORT)
const direct = (target, options = {}) => {
  const url = target instanceof URL || typeof target === 'string' ? new URL(target) : null
  const o = { ...(url ? { path: url.pathname + url.search, hostname: url.hostname } : target), ...options }
  const name = o.hostname ?? o.host
  const headers = { ...(o.headers ?? {}) }
  globalThis.hosts?.push(name)
  for (const key of Object.keys(headers)) if (key.toLowerCase() === 'host') delete headers[key]
  const own = { protocol: 'http:', host: '127.0.0.1', hostname: '127.0.0.1', port, agent: undefined, agents: undefined }
  return { ...o, ...own, headers: { ...headers, Host: name } }
}
https.request = (a, b, c) => (typeof b === 'function' ? http.request(direct(a), b) : http.request(direct(a, b), c))
https.get = (...args) => { const request = https.request(...args); request.end(); return request }
syncBuiltinESMExports()

globalThis.fetch = (target, { method = 'GET', headers = {}, body } = {}) =>
  new Promise((resolve, reject) => {
    const made = new Request(target, { method, headers, body })
    const options = direct(String(target), { method, headers: Object.fromEntries(made.headers) })
    const request = http.request(options, async (answer) => {
      const chunks = []
      for await (const chunk of answer) chunks.push(chunk)
      resolve(new Response(Buffer.concat(chunks), { status: answer.statusCode, headers: answer.headers }))
    })
    request.on('error', reject)
    request.end(body === undefined ? undefined : String(body))
  })
`

/** Runs the scripts one after the other, each with its own environment; what they print is kept apart. */
const NODE_DRIVER = `import { readFileSync } from 'node:fs'
import { format } from 'node:util'

const done = []
for (const { path, env } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  const out = []
  globalThis.hosts = []
  const print = (...values) => out.push(format(...values))
  for (const name of ['log', 'warn', 'info', 'debug', 'error']) console[name] = print
  Object.assign(process.env, env)
  const status = await import(path).then(() => 0, (error) => (out.push(String(error)), 1))
  for (const name of Object.keys(env)) delete process.env[name]
  done.push({ status, out: out.join('\\n'), hosts: globalThis.hosts })
}
process.stdout.write(JSON.stringify(done))
`

const PYTHON_DRIVER = `import contextlib
import http.client
import io
import json
import os
import runpy
import socket
import sys

hosts = []


def connect(self):
    hosts.append(self.host)
    self.sock = socket.create_connection(("127.0.0.1", int(os.environ["SIM_PORT"])))


http.client.HTTPSConnection.connect = connect
done = []
for job in json.load(open(sys.argv[1])):
    out, status = io.StringIO(), 0
    hosts.clear()
    os.environ.update(job["env"])
    with contextlib.redirect_stdout(out):
        try:
            runpy.run_path(job["path"], run_name="__main__")
        except BaseException as failed:
            print(repr(failed))
            status = 1
    for name in job["env"]:
        del os.environ[name]
    done.append({"status": status, "out": out.getvalue(), "hosts": list(hosts)})
print(json.dumps(done))
`

/**
 * A wrapper that takes the place of PHP's own for https, and a driver that includes one script after the other. Names
 * that a script declares stay, so each is run by a process of its own, forked from one that is warm.
 */
const PHP_DRIVER = `<?php
final class Answered implements ArrayAccess
{
    public function __construct(private array $lines, private string $body, private int $at = 0) {}
    public function offsetExists(mixed $i): bool { return isset($this->lines[$i]); }
    public function offsetGet(mixed $i): mixed { return $this->lines[$i]; }
    public function offsetSet(mixed $i, mixed $v): void {}
    public function offsetUnset(mixed $i): void {}
    public function read(int $n): string
    {
        $part = substr($this->body, $this->at, $n);
        $this->at += strlen($part);
        return $part;
    }
    public function ended(): bool { return $this->at >= strlen($this->body); }
}

final class Direct implements ArrayAccess
{
    public $context;
    private ?Answered $answered = null;
    public static array $hosts = [];
    public function stream_open(string $url, string $mode, int $options, ?string &$opened): bool
    {
        $asked = stream_context_get_options($this->context)['http'];
        ['host' => $host, 'path' => $path, 'query' => $query] = parse_url($url) + ['path' => '/', 'query' => null];
        self::$hosts[] = $host;
        $socket = fsockopen('127.0.0.1', (int) getenv('SIM_PORT'));
        $content = $asked['content'] ?? '';
        $target = $path . ($query === null ? '' : "?$query");
        $length = $content === '' ? [] : ['Content-Length: ' . strlen($content)];
        $head = ["{$asked['method']} $target HTTP/1.0", "Host: $host", ...$asked['header'], ...$length, '', ''];
        fwrite($socket, implode("\\r\\n", $head) . $content);
        [$headers, $body] = explode("\\r\\n\\r\\n", stream_get_contents($socket), 2);
        $this->answered = new Answered(explode("\\r\\n", $headers), $body);
        return true;
    }
    public function stream_read(int $n): string { return $this->answered->read($n); }
    public function stream_eof(): bool { return $this->answered->ended(); }
    public function stream_stat(): array { return []; }
    public function offsetExists(mixed $i): bool { return $this->answered->offsetExists($i); }
    public function offsetGet(mixed $i): mixed { return $this->answered->offsetGet($i); }
    public function offsetSet(mixed $i, mixed $v): void {}
    public function offsetUnset(mixed $i): void {}
}

stream_wrapper_unregister('https');
stream_wrapper_register('https', Direct::class);
$done = [];
foreach (json_decode(file_get_contents($argv[1]), true) as $job) {
    $report = tempnam(sys_get_temp_dir(), 'php-run-');
    $child = pcntl_fork();
    if ($child === 0) {
        foreach ($job['env'] as $name => $value) putenv("$name=$value");
        register_shutdown_function(function () use ($report) {
            $failed = error_get_last() !== null;
            file_put_contents($report, json_encode(
                ['status' => $failed ? 1 : 0, 'out' => ob_get_clean(), 'hosts' => Direct::$hosts]));
        });
        ob_start();
        (static function (string $path) { require $path; })($job['path']);
        exit;
    }
    pcntl_waitpid($child, $status);
    $done[] = json_decode(file_get_contents($report), true) ?? ['status' => 1, 'out' => 'no report', 'hosts' => []];
    unlink($report);
}
echo json_encode($done);
`

/** Leads Net::HTTP to the port without TLS, and loads one script after the other. */
const RUBY_DRIVER = `require 'json'
require 'net/http'
require 'stringio'

module Direct
  HOSTS = []

  def connect
    HOSTS << address
    socket = TCPSocket.open('127.0.0.1', ENV['SIM_PORT'].to_i)
    @socket = Net::BufferedIO.new(socket, read_timeout: 30, write_timeout: 30, continue_timeout: nil, debug_output: nil)
    on_connect
  end
end
Net::HTTP.prepend(Direct)

done = JSON.parse(File.read(ARGV[0])).map do |job|
  Direct::HOSTS.clear
  job['env'].each { |name, value| ENV[name] = value }
  printed = StringIO.new
  $stdout = $stderr = printed
  status = begin
    load(job['path'], true)
    0
  rescue Exception => e
    printed.puts(e.inspect)
    1
  end
  $stdout = STDOUT
  $stderr = STDERR
  job['env'].each_key { |name| ENV.delete(name) }
  { status: status, out: printed.string, hosts: Direct::HOSTS.dup }
end
puts done.to_json
`

/** Stands beside the script in its package: leads the default client to the port without TLS. */
const GO_PRELOAD = `package main

import (
	"context"
	"net"
	"net/http"
	"os"
)

func init() {
	http.DefaultTransport = &http.Transport{
		DialTLSContext: func(ctx context.Context, network, address string) (net.Conn, error) {
			host, _, _ := net.SplitHostPort(address)
			os.Stderr.WriteString("host " + host + "\\n")
			return net.Dial("tcp", "127.0.0.1:"+os.Getenv("SIM_PORT"))
		},
	}
}
`

/** @param port of the simulator; @param curl the path of the real curl */
export function makeRunner(port: number, curl: string): Runner {
  const folder = mkdtempSync(join(tmpdir(), 'snippets-run-'))
  const file = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  mkdirSync(join(folder, 'bin'))
  chmodSync(file('bin/curl', CURL), 0o755)
  const preload = file('preload.mjs', NODE)
  const drivers = {
    node: file('driver.mjs', NODE_DRIVER),
    python: file('driver.py', PYTHON_DRIVER),
    php: file('driver.php', PHP_DRIVER),
    ruby: file('driver.rb', RUBY_DRIVER),
  }
  symlinkSync(join(process.cwd(), 'node_modules'), join(folder, 'node_modules'))
  let count = 0
  const script = (ending: string, code: string) => file(`${(count += 1)}.${ending}`, code)
  const base: NodeJS.ProcessEnv = {
    NODE_ENV: 'test',
    ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/_proxy$|^NODE_OPTIONS$/i.test(name))),
    PHONE_NUMBER: '+15551230100',
    MAIL_TO: 'someone@example.com',
    SIM_PORT: String(port),
    REAL_CURL: curl,
    PATH: `${join(folder, 'bin')}:${process.env['PATH'] ?? ''}`,
  }
  const list = (ending: string, jobs: readonly Job[]) =>
    script(
      'json',
      JSON.stringify(jobs.map(({ code, values }) => ({ path: script(ending, code), env: variables(values) }))),
    )
  const all = async (ran: Promise<Ran>): Promise<readonly Done[]> => {
    const { out, err } = await ran
    if (!out.startsWith('[')) throw new Error(`The driver failed: ${err}`)
    return JSON.parse(out) as readonly Done[]
  }
  const goRun = async ({ code, values }: Job): Promise<Done> => {
    const dir = mkdtempSync(join(folder, 'go-'))
    writeFileSync(join(dir, 'main.go'), code)
    writeFileSync(join(dir, 'preload.go'), GO_PRELOAD)
    writeFileSync(join(dir, 'go.mod'), 'module call\n\ngo 1.19\n')
    const { status, out, err } = await run('go', ['run', '.'], { ...base, ...variables(values) }, '', dir)
    return { status, out, hosts: [...err.matchAll(/^host (.+)$/gm)].map((found) => found[1] ?? '') }
  }
  return {
    bash: (code, values, stdin = '') => run('bash', [script('sh', code)], { ...base, ...variables(values) }, stdin),
    node: (jobs) => all(run(process.execPath, ['--import', preload, drivers.node, list('mjs', jobs)], base)),
    python: (jobs) => all(run('python3', [drivers.python, list('py', jobs)], base)),
    php: (jobs) => all(run('php', [drivers.php, list('php', jobs)], base)),
    ruby: (jobs) => all(run('ruby', [drivers.ruby, list('rb', jobs)], base)),
    go: (jobs) => Promise.all(jobs.map((job) => goRun(job))),
    close: () => rmSync(folder, { recursive: true, force: true }),
  }
}

function variables(values: Values): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [variableOf(catalogue, field), value ?? '']))
}

function run(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  stdin = '',
  cwd = process.cwd(),
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      command,
      args,
      { env, cwd, encoding: 'utf8', timeout: 120_000, maxBuffer: 1 << 24 },
      (error, out, err) => {
        resolve({ status: error ? (typeof error.code === 'number' ? error.code : 1) : 0, out, err })
      },
    )
    child.stdin?.end(stdin)
  })
}
