import type { Sdk } from '@/lib/engine/model/sdk'
import { variable } from './variables'

/** Mailgun's own Go client. Source: mailgun/mailgun-go:README.md, mailgun.go and domains.go. */

export const mailgunGo: Sdk = {
  id: 'mailgun-go',
  name: 'Go, Mailgun’s own client',
  language: 'go',
  package: 'github.com/mailgun/mailgun-go/v5',
  page: 'https://pkg.go.dev/github.com/mailgun/mailgun-go/v5',
  tested: null,
  current: {
    version: '5.17.0',
    released: '2026-07-18',
    read: '2026-11-29',
    source: 'mailgun/mailgun-go, tag v5.17.0',
    confidence: 'documented',
  },
  install: { language: 'bash', code: 'go get github.com/mailgun/mailgun-go/v5' },
  notes: [
    {
      text: 'SetAPIBase takes the host alone and refuses an address with a version in it.',
      source: 'mailgun/mailgun-go:mailgun.go',
      confidence: 'documented',
    },
    {
      text: 'The /v5 at the end of the import path is part of its name; without it Go takes an old major version.',
      source: 'mailgun/mailgun-go:README.md',
      confidence: 'documented',
    },
    {
      text: 'It needs Go 1.24 or newer.',
      source: 'mailgun/mailgun-go:go.mod',
      confidence: 'documented',
    },
  ],
  missing: 'Mailgun’s Go client does not cover this API. Call it over plain HTTP, as shown here.',
  uses: {
    'mailgun-send': {
      reads: ['apiKey'],
      code: (_, host) => `package main

import (
	"context"
	"fmt"
	"log"
	"os"

	"github.com/mailgun/mailgun-go/v5"
	"github.com/mailgun/mailgun-go/v5/mtypes"
)

func main() {
	client := mailgun.NewMailgun(os.Getenv("${variable('apiKey')}"))
	if err := client.SetAPIBase("https://${host}"); err != nil {
		log.Fatal(err)
	}

	domains := client.ListDomains(&mailgun.ListDomainsOptions{Limit: 1})
	var page []mtypes.Domain
	domains.First(context.Background(), &page)
	if err := domains.Err(); err != nil {
		log.Fatal(err)
	}
	fmt.Println(page)
}`,
    },
  },
}
