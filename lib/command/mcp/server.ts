import { McpServer, type CallToolResult } from '@modelcontextprotocol/server'
import { serveStdio } from '@modelcontextprotocol/server/stdio'
import type { z } from 'zod'
import { EXIT, UsageFault, type Command } from '../command'
import { VERSION } from '../version'
import {
  checkCredentials,
  compareRequests,
  explainAnswer,
  findSigningMistake,
  guarded,
  whichAuthModel,
} from './arguments'
import { checkByName } from './check-credentials'
import { pathsBelow, type Paths } from './paths'
import { result, type Result } from './results'
import { answerGuide, compareByName, explainByName, searchMistake } from './tools'

export const mcp: Command = {
  summary: 'Serve tools for agents over standard input and output (Model Context Protocol)',
  synopsis: '[--allow-path FOLDER]…',
  options: { 'allow-path': 'list' },
  operands: 0,
  async run(given) {
    const paths = pathsBelow(process.cwd(), given.all('allow-path'))
    const ended = new Promise((resolve) => process.stdin.once('end', resolve).once('close', resolve))
    serveStdio(() => serverWith(paths))
    await ended
    return EXIT.ok
  },
}

type Tool<Schema extends z.ZodType> = {
  readonly name: string
  readonly title: string
  readonly description: string
  readonly schema: Schema
  /** whether requests are made */
  readonly asks: boolean
  run(given: z.output<Schema>): Result | Promise<Result>
}

function serverWith(paths: Paths): McpServer {
  const server = new McpServer({ name: 'why401', version: VERSION }, { instructions: INSTRUCTIONS })
  add(server, {
    name: 'which_auth_model',
    title: 'Which credentials does a product need?',
    description: 'Gives the auth model, host, variables and where to get them, or the next question with its answers.',
    schema: whichAuthModel,
    asks: false,
    run: answerGuide,
  })
  add(server, {
    name: 'explain_answer',
    title: 'Explain a refusal',
    description: 'Explains an answer, transcript, HAR, log or exception. Pass a file; text only without secrets.',
    schema: explainAnswer,
    asks: false,
    run: (given) => explainByName(given, paths),
  })
  add(server, {
    name: 'check_credentials',
    title: 'Check credentials by the names of their variables',
    description:
      'Makes free calls with the credentials that variables hold, names the cause and tries the fix. Pass names of ' +
      'variables and a file or env, never a value. Apply the edit and call again.',
    schema: checkCredentials,
    asks: true,
    run: (given) => checkByName(given, paths),
  })
  add(server, {
    name: 'find_signing_mistake',
    title: 'Find the mistake in a signature',
    description: 'Compares a refused signature with the right one and names the mistakes that lead to it.',
    schema: findSigningMistake,
    asks: false,
    run: (given) => searchMistake(given, paths),
  })
  add(server, {
    name: 'compare_requests',
    title: 'Compare a call that works with one that fails',
    description: 'Reads two requests from files, in any form, and ranks what differs by what it can do to the answer.',
    schema: compareRequests,
    asks: false,
    run: (given) => compareByName(given, paths),
  })
  return server
}

const INSTRUCTIONS =
  'Tools that say why a call was answered 401. They take names of variables and files and never see or show a value: ' +
  'never pass a secret. Apply the edit of an answer to the file and variable that it names, then make the next call.'

function add<Schema extends z.ZodType>(
  server: McpServer,
  { name, title, description, schema, asks, run }: Tool<Schema>,
) {
  server.registerTool(
    name,
    {
      title,
      description,
      inputSchema: guarded(schema),
      outputSchema: result,
      annotations: { title, readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: asks },
    },
    async (given: unknown): Promise<CallToolResult> => {
      try {
        const structuredContent = await run(schema.parse(given))
        return { content: [{ type: 'text', text: JSON.stringify(structuredContent) }], structuredContent }
      } catch (error) {
        return { content: [{ type: 'text', text: refusalOf(error) }], isError: true }
      }
    },
  )
}

/** What the caller may hear of a fault: nothing that could quote a value. */
function refusalOf(error: unknown): string {
  return error instanceof UsageFault ? `${error.message} Nothing was sent.` : 'The tool failed on its own side.'
}
