import type { Examples } from '../../../model/example'

export const loginExamples: Examples = {
  'not-auth-validation': [
    {
      name: 'A trunk that takes the login and then sends the call elsewhere',
      input: {
        text:
          'INVITE sip:+15550100@trunk.example.com SIP/2.0\n\nSIP/2.0 407 Proxy Authentication Required\n' +
          'Proxy-Authenticate: Digest realm="trunk.example.com", nonce="a1"\n\n' +
          'INVITE sip:+15550100@trunk.example.com SIP/2.0\n' +
          'Proxy-Authorization: Digest username="pbx", realm="trunk.example.com", nonce="a1", response="…"\n\n' +
          'SIP/2.0 488 Not Acceptable Here',
      },
    },
    {
      name: 'A mail server that refuses the message after the login',
      input: {
        text: '<- 235 Authentication succeeded\n-> RCPT TO:<a@example.com>\n<- 550 5.7.1 Recipient not allowed',
      },
    },
  ],
  'other-vendor': [
    {
      name: 'A relay that handed the mail to another vendor',
      input: {
        text:
          'postfix/smtp[1]: A1: to=<a@example.com>, relay=smtp.sendgrid.net[192.0.2.1]:587, status=deferred ' +
          '(SASL authentication failed; server smtp.sendgrid.net[192.0.2.1] said: 535 Authentication failed)',
      },
    },
  ],
  'smtp-login-refused': [
    {
      name: 'The reply of a mail server',
      input: { text: 'Error: Invalid login: 535 5.7.8 Authentication credentials invalid' },
    },
    {
      name: 'A client that does not quote the reply',
      input: { text: 'SMTP Error: Could not authenticate. SMTP connect() failed.' },
    },
    {
      name: 'A reply of which each digit is printed by its name',
      input: {
        text:
          'Permanent(Code { severity: PermanentNegativeCompletion, category: Unspecified3, detail: Five }), ' +
          'source: "Authentication failed"',
      },
    },
    {
      name: 'A conversation with it',
      input: { text: 'AUTH LOGIN\n334 VXNlcm5hbWU6\n334 UGFzc3dvcmQ6\n535 5.7.0 Username and Password not accepted' },
    },
  ],
  'sip-login-refused': [
    {
      name: 'A call that a trunk refused',
      input: { text: 'INVITE sip:+46700000000@trunk.example.com SIP/2.0\n\nSIP/2.0 403 Forbidden\nReason: ACL' },
    },
    {
      name: 'Asked, answered, and asked again',
      input: {
        text:
          'INVITE sip:+15550100@trunk.example.com SIP/2.0\nCSeq: 1 INVITE\n\n' +
          'SIP/2.0 407 Proxy Authentication Required\n' +
          'Proxy-Authenticate: Digest realm="trunk.example.com", nonce="a1"\n\n' +
          'INVITE sip:+15550100@trunk.example.com SIP/2.0\nCSeq: 2 INVITE\n' +
          'Proxy-Authorization: Digest username="pbx", realm="trunk.example.com", nonce="a1", response="…"\n\n' +
          'SIP/2.0 407 Proxy Authentication Required\n' +
          'Proxy-Authenticate: Digest realm="trunk.example.com", nonce="a2"',
      },
    },
    { name: 'A registration', input: { text: 'REGISTER failed: SIP/2.0 401 Unauthorized after the digest' } },
  ],
}
