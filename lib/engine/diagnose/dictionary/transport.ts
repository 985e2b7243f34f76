import { inGroup } from './group'
import { STANDARDS } from './standards'

/** The request or the answer did not get through: nothing is known about the credential. */
export const transportDiagnoses = inGroup('transport', [
  {
    id: 'dns-failure',
    blames: 'environment',
    specificity: 3,
    title: 'Host name cannot be resolved',
    what: 'The machine that made the call found no address for this host name, so no request was sent.',
    why:
      'A name that does not resolve is misspelt, does not exist for this product, or is hidden by the resolver ' +
      'in use. No API saw the credential.',
    fix: [
      'Compare the host name letter by letter with the product page; several products have one global host ' +
        'and no regional ones.',
      'Run `nslookup <host>` on the machine that fails, inside the container or VPN if there is one, and ' +
        'again on another network.',
      'If only this machine fails, correct its resolver: the nameserver in `/etc/resolv.conf`, the DNS of ' +
        'the container network, or the VPN.',
    ],
    refutedBy: 'The same name resolves on the same machine at the time of the failure.',
    docs: [],
    related: ['wrong-host', 'connection-failed', 'wrong-region'],
    basis: 'documented',
  },
  {
    id: 'connection-failed',
    blames: 'environment',
    specificity: 2,
    // a client can break its own connection
    leaves: ['not-auth-client-bug'],
    title: 'Connection refused, reset or cut off',
    what: 'The connection ended before a complete answer arrived.',
    why:
      'A firewall, a proxy, a load balancer or the network closed it. Without a complete answer nothing is ' +
      'proven about the credential.',
    fix: [
      'Run `curl -v https://<host>/` from the machine that fails and note the last line that starts with ' +
        '`*`: it names the step that broke.',
      'Ask the network team whether outgoing TCP 443 to this host is allowed from that machine.',
      'If the break comes only now and then, retry calls that change nothing, and reuse connections for less ' +
        'time than the idle limit of the proxy in between.',
    ],
    refutedBy: 'A complete HTTP answer from the host for the same request.',
    docs: [STANDARDS.serverErrors],
    related: ['timeout', 'tls-failure', 'dns-failure', 'not-auth-server-error'],
    basis: 'documented',
  },
  {
    id: 'tls-failure',
    blames: 'environment',
    specificity: 2,
    title: 'TLS handshake failed',
    what: 'The encrypted connection could not be set up, so no request was sent.',
    why:
      'The client did not trust the certificate it was shown, or both sides found no common protocol. An ' +
      'inspecting proxy, an old trust store or a wrong clock are the usual reasons; the credential was not ' +
      'sent.',
    fix: [
      'Look at who issued the certificate: `openssl s_client -connect <host>:443 -servername <host> ' +
        '</dev/null`. A company name as issuer means an inspecting proxy.',
      'Behind an inspecting proxy, add its root certificate to the trust store of the runtime: ' +
        '`NODE_EXTRA_CA_CERTS`, `REQUESTS_CA_BUNDLE`, a Java keystore, or the Windows store.',
      'Update the CA bundle and the runtime, and check that the system clock shows the right date.',
      'Keep certificate checks switched on: without them the credential can be read on the way.',
    ],
    refutedBy: 'The handshake succeeds from the same machine and runtime, and an HTTP status comes back.',
    docs: [],
    related: ['connection-failed', 'not-the-api', 'proxy-auth-required'],
    basis: 'documented',
  },
  {
    id: 'timeout',
    blames: 'environment',
    specificity: 3,
    title: 'No answer in time',
    what: 'No complete answer arrived before the deadline of the client.',
    why:
      'The request may not have arrived, or may still be under way. Silence is neither an acceptance nor a ' +
      'refusal of the credential.',
    fix: [
      'Measure where the time goes: `curl -w "%{time_namelookup} %{time_connect} %{time_appconnect} ' +
        '%{time_starttransfer}\\n" -o /dev/null -s https://<host>/`.',
      'If connecting takes all the time, a firewall drops the packets: ask for outgoing TCP 443 to this host.',
      'If the wait comes after the request was sent, raise the timeout of the client, and check before ' +
        'repeating a call that sends a message or costs money.',
    ],
    refutedBy: 'A complete HTTP answer for the same request.',
    docs: [STANDARDS.serverErrors],
    related: ['connection-failed', 'not-auth-server-error', 'dns-failure'],
    basis: 'documented',
  },
  {
    id: 'proxy-auth-required',
    blames: 'environment',
    specificity: 5,
    // the proxy answers, and the request is visible all the same
    leaves: ['unreadable-response', 'wrong-content-type'],
    title: 'A proxy wants its own login',
    what: 'A proxy between the client and the API asked for credentials of its own.',
    why:
      'Status 407 and the Proxy-Authenticate header come from the proxy, never from the API. The API has not ' +
      'seen the request, whatever the challenge says.',
    fix: [
      'Give the proxy login to the client: `curl --proxy-user name:password …`, or user and password inside ' +
        '`HTTPS_PROXY`.',
      'Ask the network team for an exception for this host, so that the call goes out without a login.',
      'Do not put the API credential into the proxy settings: it would be sent to the proxy.',
    ],
    refutedBy: 'The same 407 appears on a connection that uses no proxy.',
    docs: [STANDARDS.proxyAuthentication],
    related: ['not-the-api', 'connection-failed', 'missing-authorization'],
    basis: 'documented',
  },
  {
    id: 'not-the-api',
    blames: 'environment',
    specificity: 2,
    title: 'Something else answered',
    what: 'The answer was not written by this API: a proxy, a firewall, a sign-in page or another web server answered.',
    why:
      'The API speaks JSON, or short plain text, in a few known shapes. A web page in its place says that the ' +
      'request ended somewhere else, so the credential was not judged.',
    fix: [
      'Read the title of the page and the `Server` and `Via` headers: they usually name the product that answered.',
      'Compare the base URL with the host on the product page, with `https://` and without a proxy path.',
      'Send the same request from another network; if it works there, ask the first network’s administrators ' +
        'to let this host through.',
    ],
    refutedBy: 'The same request from another network gets the same page.',
    docs: [],
    related: ['proxy-auth-required', 'wrong-host', 'redirected', 'unreadable-response'],
    basis: 'observed',
  },
  {
    id: 'redirected',
    blames: 'environment',
    specificity: 3,
    title: 'Answered with a redirect',
    what: 'The host sent the client to another address in place of answering.',
    why:
      'Clients that follow a redirect to another host drop the Authorization header, as they should, so the ' +
      'second request arrives without credentials. A redirect says nothing about the credential.',
    fix: [
      'Read the `Location` header and call the final address directly, if it is a host of this vendor.',
      'Start the base URL with `https://`: a redirect from `http://` loses the header in many clients.',
      'Remove doubled or trailing slashes from the path, and compare the host with the product page.',
    ],
    refutedBy: 'The direct call to the final address, with the Authorization header, is refused as well.',
    docs: [STANDARDS.redirects],
    related: ['missing-authorization', 'wrong-host', 'wrong-path', 'not-the-api'],
    basis: 'documented',
  },
  {
    id: 'unreadable-response',
    blames: 'environment',
    specificity: 1,
    title: 'Answer cannot be read',
    what: 'An answer arrived, but it cannot be understood as an answer of this API.',
    why:
      'It is cut off, too large, in an encoding nobody asked for, broken JSON, or a success of the token ' +
      'endpoint without a token. Something on the way may have changed it.',
    fix: [
      'Repeat the call with `curl -i --raw` and keep headers and body as they arrive.',
      'Remove proxies and middleware that rewrite or compress answers, and compare again.',
      'If the token endpoint answers 200 without `access_token`, look for a captive portal or a proxy that ' +
        'answers in its place.',
    ],
    refutedBy: 'The same call gives complete, valid JSON with the documented members.',
    docs: [],
    related: ['not-the-api', 'connection-failed', 'not-auth-server-error'],
    basis: 'documented',
  },
])
