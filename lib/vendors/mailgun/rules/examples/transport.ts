import type { Examples } from '@/lib/engine/model/example'

export const transportExamples: Examples = {
  redirected: [
    {
      name: 'http in place of https',
      input: {
        text: 'HTTP/1.1 301 Moved Permanently\nLocation: https://api.mailgun.net/v4/domains\nContent-Length: 0\n\n',
      },
    },
  ],
}
