import type { Sdk } from '@/lib/engine/model/sdk'
import { variable } from './variables'

/** Mailgun's own Java client. Source: mailgun/mailgun-java:README.md and com.mailgun.api.v4.MailgunDomainsApi. */

export const mailgunJava: Sdk = {
  id: 'mailgun-java',
  name: 'Java, Mailgun’s own client',
  language: 'java',
  package: 'com.mailgun:mailgun-java',
  page: 'https://central.sonatype.com/artifact/com.mailgun/mailgun-java',
  tested: null,
  current: {
    version: '2.4.1',
    released: '2026-04-17',
    read: '2026-11-29',
    source: 'mailgun/mailgun-java:README.md and tag v2.4.1',
    confidence: 'documented',
  },
  install: { language: 'text', code: "implementation 'com.mailgun:mailgun-java:2.4.1'" },
  notes: [
    {
      text: 'config takes the host and then the key; with the key alone it asks the US host.',
      source: 'mailgun/mailgun-java:src/main/java/com/mailgun/client/MailgunClient.java',
      confidence: 'documented',
    },
    {
      text: 'There is an interface for each version of an API: com.mailgun.api.v4.MailgunDomainsApi asks /v4/domains.',
      source: 'mailgun/mailgun-java:src/main/java/com/mailgun/api/v4/MailgunDomainsApi.java',
      confidence: 'documented',
    },
  ],
  missing: 'Mailgun’s Java client does not cover this API. Call it over plain HTTP, as shown here.',
  uses: {
    'mailgun-send': {
      reads: ['apiKey'],
      code: (_, host) => `import com.mailgun.api.v4.MailgunDomainsApi;
import com.mailgun.client.MailgunClient;

public class App {
  public static void main(String[] args) {
    MailgunDomainsApi domains = MailgunClient.config("https://${host}", System.getenv("${variable('apiKey')}"))
        .createApi(MailgunDomainsApi.class);

    System.out.println(domains.getDomainsList());
  }
}`,
    },
  },
}
