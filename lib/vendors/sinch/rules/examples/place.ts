import type { Examples } from '@/lib/engine/model/example'
import { basic, transcript } from '@/lib/engine/diagnose/rules/examples/builders'
import { PROJECT, APPLICATION, APPLICATION_SECRET, ACCESS_TOKEN } from './made-up-values'

const app = '01EXAMPLE0EXAMPLE0EXAMPLE0'
const bearer = [`authorization: Bearer ${ACCESS_TOKEN}`]
const notFound = '{"error":{"code":404,"message":"App not found","status":"NOT_FOUND"}}'

export const placeExamples: Examples = {
  'wrong-region': [
    {
      name: 'Told in words',
      input: { text: 'OAuth2 token works for Numbers but fails for Conversation' },
    },
    {
      name: 'A Conversation app elsewhere',
      input: {
        text: transcript(
          'GET',
          'us.conversation.api.sinch.com',
          `/v1/projects/${PROJECT}/apps/${app}`,
          bearer,
          404,
          [],
          notFound,
        ),
      },
    },
    {
      name: 'A service plan elsewhere',
      input: {
        text: transcript(
          'GET',
          'us.sms.api.sinch.com',
          '/xms/v1/fake0plan0fake0plan0fake0plan001/groups',
          ['authorization: Bearer ***'],
          404,
        ),
      },
    },
  ],
  'wrong-host': [
    {
      name: 'A call to the domain of a sample',
      input: { text: 'INVITE sip:+15550100@trunk.pstn.sinch.com SIP/2.0\nCSeq: 1 INVITE\n\nSIP/2.0 404 Not Found' },
    },
    {
      name: 'The configuration host with a call path',
      input: {
        text: transcript(
          'POST',
          'callingapi.sinch.com',
          '/calling/v1/callouts',
          [`authorization: ${basic(APPLICATION, APPLICATION_SECRET)}`],
          404,
        ),
      },
    },
    {
      name: 'A host that does not exist',
      input: {
        request: {
          method: 'GET',
          url: `https://fr.conversation.api.sinch.com/v1/projects/${PROJECT}/apps`,
          scheme: 'Bearer',
        },
        status: 404,
      },
    },
    {
      name: 'A path that lives elsewhere',
      input: {
        request: {
          method: 'GET',
          url: `https://voice.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`,
          scheme: 'Bearer',
        },
        status: 404,
      },
    },
  ],
  'wrong-path': [
    {
      name: 'GET at the token endpoint',
      input: { request: { method: 'GET', url: 'https://auth.sinch.com/oauth2/token', scheme: 'Basic' }, status: 404 },
    },
    {
      name: 'The page of a web server',
      input: {
        request: {
          method: 'GET',
          url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/nothing`,
          scheme: 'Bearer',
        },
        status: 404,
        body: '<html><head><title>404 Not Found</title></head></html>',
      },
    },
    {
      name: 'Template Management v1',
      input: {
        request: {
          method: 'GET',
          url: `https://us.template.api.sinch.com/v1/projects/${PROJECT}/templates`,
          scheme: 'Bearer',
        },
        status: 404,
      },
    },
    {
      name: 'A path of another API',
      input: {
        request: { method: 'POST', url: 'https://verification.api.sinch.com/v1/verify', scheme: 'Basic' },
        status: 404,
      },
    },
  ],
  'wrong-project': [
    {
      name: 'permission-denied names both',
      input: {
        request: {
          method: 'GET',
          url: `https://numbers.api.sinch.com/v1/projects/${PROJECT}/activeNumbers`,
          scheme: 'Bearer',
        },
        status: 403,
        body:
          '{"type":"https://developers.sinch.com/docs/errors/registry/permission-denied","title":"Permission ' +
          `denied","detail":"Access key 0000 does not have access to projects/${PROJECT}."}`,
      },
    },
    {
      name: 'Porting',
      input: {
        request: { method: 'GET', url: `https://porting.api.sinch.com/v1/projects/${PROJECT}/orders`, scheme: 'Basic' },
        status: 401,
        body: '',
      },
    },
    {
      name: 'Subprojects',
      input: {
        request: { method: 'GET', url: 'https://subproject.api.sinch.com/v1/projects/x/subprojects', scheme: 'Bearer' },
        status: 403,
      },
    },
  ],
  'wrong-identifier': [
    {
      name: 'A Project ID as app id',
      input: {
        text: transcript(
          'GET',
          'eu.conversation.api.sinch.com',
          `/v1/projects/${PROJECT}/apps/${PROJECT}`,
          bearer,
          404,
          [],
          notFound,
        ),
      },
    },
    {
      name: 'The answer names it',
      input: { product: 'numbers', status: 400, body: '{"message":"Invalid project id"}' },
    },
  ],
}
