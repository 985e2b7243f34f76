import { inRow, oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import { wording } from './phrases'

/** What clients print when no answer of the API reached them. Texts of curl, Node, Python, Java, .NET, Go and PHP. */

export const PROXY_PHRASES: readonly Phrase[] = [
  {
    says: /\b407\b.{0,40}(?:proxy|CONNECT)/i,
    hits: ['Error: 407 Proxy Authentication Required', 'status 407 in answer to CONNECT'],
    misses: 'order 14075 went through the proxy',
  },
  {
    says: /(?:proxy|CONNECT|tunnel)[^\n]{0,60}\b407\b/i,
    hits: ['curl: (56) CONNECT tunnel failed, response 407', 'Received HTTP code 407 from proxy after CONNECT: 407'],
    misses: 'the proxy answered 14075 times',
  },
  { says: /Proxy Authentication Required/i, hits: 'java.io.IOException: Proxy Authentication Required' },
  { says: /proxy requires authentication/i, hits: 'The HTTP proxy requires authentication.' },
]

export const DNS_PHRASES: readonly Phrase[] = [
  {
    says: /\bENOTFOUND\b/i,
    hits: 'Error: getaddrinfo ENOTFOUND api.example.com',
    misses: 'code: MODULE_ENOTFOUND',
  },
  { says: /EAI_AGAIN/i, hits: 'Error: getaddrinfo EAI_AGAIN api.example.com' },
  { says: /EAI_NONAME/i, hits: 'getaddrinfo() failed: EAI_NONAME' },
  {
    says: /could ?n[o']t resolve (?:host|proxy)/i,
    hits: ['curl: (6) Could not resolve host: api.example.com', "Couldn't resolve proxy 'proxy.example.com'"],
    misses: 'could not resolve the promise',
  },
  { says: /getaddrinfo/i, hits: 'Failed to open TCP connection to api.example.com:443 (getaddrinfo: …)' },
  {
    says: /NameResolutionError/i,
    hits: 'urllib3.exceptions.NameResolutionError: <urllib3.connection.HTTPSConnection object at 0x7f0c>',
  },
  { says: /Name or service not known/i, hits: 'socket.gaierror: [Errno -2] Name or service not known' },
  {
    says: /nodename nor servname/i,
    hits: 'socket.gaierror: [Errno 8] nodename nor servname provided, or not known',
  },
  { says: /UnknownHostException/i, hits: 'java.net.UnknownHostException: api.example.com' },
  { says: /No such host is known/i, hits: 'System.Net.Sockets.SocketException (11001): No such host is known.' },
  {
    says: /Temporary failure in name resolution/i,
    hits: 'socket.gaierror: [Errno -3] Temporary failure in name resolution',
  },
  { says: /Failed to resolve/i, hits: "Failed to resolve 'api.example.com' ([Errno -2] …)" },
  { says: /ERR_NAME_NOT_RESOLVED/i, hits: 'net::ERR_NAME_NOT_RESOLVED' },
  {
    says: /remote name could not be resolved/i,
    hits: "System.Net.WebException: The remote name could not be resolved: 'api.example.com'",
  },
  { says: /non-existing domain/i, hits: '** (Mint.TransportError) non-existing domain' },
  { says: /NXDOMAIN/i, hits: "** server can't find api.example.com: NXDOMAIN" },
  { says: /no such host/i, hits: 'dial tcp: lookup api.example.com on 127.0.0.53:53: no such host' },
  { says: /curl: \(6\)/i, hits: 'curl: (6) Could not resolve host', misses: 'curl: (60) SSL certificate problem' },
  {
    says: /DNS (?:lookup|resolution) failed/i,
    hits: ['DNS lookup failed for api.example.com', 'DNS resolution failed'],
  },
  { says: /php_network_getaddresses/i, hits: 'PHP Warning: file_get_contents(): php_network_getaddresses: failed' },
  { says: /Domain name not found/i, hits: 'Domain name not found: api.example.com' },
  { says: /HostNotFound/i, hits: 'QNetworkReply::HostNotFoundError' },
  {
    says: oneOf(
      [
        /failed (?:host )?lookup|failed to lookup address|dns error/,
        /(?:host ?name|name resol\w{2,5}) could not be (?:found|resol)/,
      ],
      'i',
    ),
    hits: [
      "SocketException: Failed host lookup: 'api.example.com'",
      'dns error: failed to lookup address information',
      'A server with the specified hostname could not be found.',
    ],
    misses: 'lookup failed with 404',
  },
  {
    says: /(?:unable|not able) to resolve (?:host|hostname|the host|domain)\b|\bcurl error 6\b|\bcannot resolve host/i,
    hits: [
      "wget: unable to resolve host address 'api.example.com'",
      'Unable to resolve host "api.example.com": No address associated with hostname',
      'cURL error 6: Could not resolve host',
    ],
    misses: ['unable to resolve the dependency tree', 'cURL error 60: SSL certificate problem'],
  },
  {
    says: /NSURLErrorDomain\b[^\n]{0,20}-1003\b|CURLE_COULDNT_RESOLVE|WINHTTP_NAME_NOT_RESOLVED|\b12007\b|80072EE7/i,
    hits: ['Error Domain=NSURLErrorDomain Code=-1003', 'CURLE_COULDNT_RESOLVE_HOST', 'ERROR_WINHTTP_NAME_NOT_RESOLVED'],
    misses: 'NSURLErrorDomain Code=-1001',
  },
  {
    // of c-ares, which Node asks name servers with
    says: oneOf(
      [
        /\bquery(?:A|Aaaa|Any|Cname|Mx|Ns|Ptr|Srv|Txt) E(?:REFUSED|SERVFAIL|NODATA|NOTFOUND|FORMERR|BADRESP)\b/,
        /['"]EDNS['"]/,
      ],
      'i',
    ),
    hits: ['Error: queryA EREFUSED smtp.example.com', 'queryAaaa ESERVFAIL api.example.com', "code: 'EDNS'"],
    misses: 'queryA EXPLAIN',
  },
  {
    says: /name resolver error|:nxdomain\b|HostNotFoundException/i,
    hits: ['name resolver error', 'reason: :nxdomain'],
  },
]

export const CONNECTION_PHRASES: readonly Phrase[] = [
  { says: /ECONNREFUSED/i, hits: 'Error: connect ECONNREFUSED 203.0.113.7:443' },
  { says: /ECONNRESET/i, hits: 'Error: read ECONNRESET' },
  {
    says: /ECONNABORTED(?!.{0,40}timeout)/i,
    hits: "code: 'ECONNABORTED', message: 'Request aborted'",
    misses: "code: 'ECONNABORTED', message: 'timeout of 1000ms exceeded'",
  },
  { says: /EPIPE/i, hits: 'Error: write EPIPE' },
  { says: /EHOSTUNREACH/i, hits: 'connect EHOSTUNREACH 203.0.113.7:443' },
  { says: /ENETUNREACH/i, hits: 'connect ENETUNREACH 2001:db8::1:443' },
  { says: /socket hang ?up/i, hits: 'Error: socket hang up' },
  {
    // a broker that refuses a session over its credentials has answered
    says: inRow(
      [
        /connection (?:was )?(?:refused|reset|aborted|closed|broken|failure|failed|error)/,
        /(?!\W{1,4}(?:not auth|bad user|unauth|access denied))/,
      ],
      'i',
    ),
    hits: ['Connection was reset', 'Connection aborted.', '[Connection Failure]', 'Connection error: 0'],
    misses: ['the connection was established', 'Connection Refused: not authorised.'],
  },
  { says: /RemoteDisconnected/i, hits: "RemoteDisconnected('Remote end closed connection without response')" },
  { says: /Empty reply from server/i, hits: 'curl: (52) Empty reply from server' },
  {
    says: /(?:(?:Failed|Unable) to|could ?(?:n.t| not)|cannot|can.t) connect\b/i,
    hits: [
      'Failed to connect to api.example.com port 443',
      'Unable to connect to the remote server',
      "Couldn't connect to server",
      'Could not connect to api.example.com',
    ],
    misses: 'unable to parse: connect',
  },
  {
    says: /curl: \((?:7|18|52|55|56)\)/i,
    hits: ['curl: (7) Failed to connect', 'curl: (56) Recv failure: Connection reset by peer'],
    misses: 'curl: (77) error setting certificate verify locations',
  },
  { says: /ERR_CONNECTION/i, hits: 'net::ERR_CONNECTION_REFUSED' },
  {
    says: /ERR_HTTP2_(?:PROTOCOL|STREAM|SESSION)_ERROR/i,
    hits: ['net::ERR_HTTP2_PROTOCOL_ERROR', 'ERR_HTTP2_STREAM_ERROR: Stream closed with error code NGHTTP2_REFUSED'],
  },
  {
    says: /No connection could be made/i,
    hits: 'No connection could be made because the target machine actively refused it.',
  },
  { says: /actively refused/i, hits: 'the target machine actively refused it. (api.example.com:443)' },
  { says: /forcibly closed/i, hits: 'An existing connection was forcibly closed by the remote host.' },
  {
    says: /unexpected end of (?:file|stream)/i,
    hits: ['java.io.IOException: unexpected end of stream on https://api.example.com/...', 'Unexpected end of file'],
    misses: 'Unexpected end of JSON input',
  },
  { says: /NoHttpResponseException/i, hits: 'org.apache.http.NoHttpResponseException: failed to respond' },
  { says: /HttpHostConnectException/i, hits: 'org.apache.http.conn.HttpHostConnectException: Connect to api…' },
  { says: /ConnectException/i, hits: 'java.net.ConnectException: Connection refused' },
  { says: /Network is unreachable/i, hits: 'OSError: [Errno 101] Network is unreachable' },
  { says: /No route to host/i, hits: 'ssh: connect: No route to host' },
  { says: /broken pipe/i, hits: 'java.net.SocketException: Broken pipe (Write failed)' },
  { says: /UND_ERR_SOCKET/i, hits: "code: 'UND_ERR_SOCKET'" },
  { says: /other side closed/i, hits: 'SocketError: other side closed' },
  { says: /transfer closed with/i, hits: 'curl: (18) transfer closed with 512 bytes remaining to read' },
  { says: /Remote end closed/i, hits: 'Remote end closed connection without response' },
  { says: /connection closed before/i, hits: 'Connection closed before full header was received' },
  { says: /GOAWAY/i, hits: 'http2: server sent GOAWAY and closed the connection' },
  { says: /read error: Connection/i, hits: 'SSL read error: Connection reset by peer' },
  {
    says: oneOf(
      [
        /NSURLErrorDomain\b[^\n]{0,20}-100[459]\b|:econnrefused\b|:ehostunreach\b|reason: :closed\b|80072EFD/,
        /\b1202[9]\b/,
      ],
      'i',
    ),
    hits: ['NSURLErrorDomain Code=-1004', '%Mint.TransportError{reason: :econnrefused}', 'WinHttp error 12029'],
    misses: 'NSURLErrorDomain Code=-1001',
  },
  {
    says: oneOf(
      [
        /can(?:no|')t connect to\b|unable to connect\b|ConnectionFailed\b|all connection attempts failed/,
        /ConnectionRefused\b/,
      ],
      'i',
    ),
    hits: [
      "500 Can't connect to api.example.com:443 (Connection refused)",
      'Unable to connect. Is the computer able to access the url?',
      'Faraday::ConnectionFailed',
      'httpx.ConnectError: All connection attempts failed',
    ],
    misses: 'Connect your account',
  },
  {
    says: oneOf(
      [
        /Server ?Disconnected|failed to connect to all addresses|ConnectorError\b/,
        /Failed to establish a new connection/,
      ],
      'i',
    ),
    hits: [
      'aiohttp.client_exceptions.ServerDisconnectedError: Server disconnected',
      'failed to connect to all addresses; last error: UNKNOWN',
      'ClientConnectorError: Cannot connect to host',
    ],
    misses: 'connected to all addresses',
  },
  {
    says: oneOf(
      [
        /(?:internet|network) connection (?:appears to be offline|was lost)/,
        /ERR_(?:INTERNET_DISCONNECTED|ADDRESS_UNREACHABLE)/,
      ],
      'i',
    ),
    hits: ['The Internet connection appears to be offline.', 'The network connection was lost.'],
  },
  {
    says: /underlying connection was closed/i,
    hits: 'The underlying connection was closed: An unexpected error occurred on a send.',
  },
]

/** A handshake that a curl transcript shows to have gone well. */
export const TLS_FINE = /SSL certificate verify ok|SSL connection using/i

export const TLS_PHRASES: readonly Phrase[] = [
  {
    says: /UNABLE_TO_(?:VERIFY|GET)_/i,
    hits: ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY'],
    misses: 'UNABLE_TO_SEND_MESSAGE',
  },
  { says: /SELF_SIGNED_CERT/i, hits: "code: 'SELF_SIGNED_CERT_IN_CHAIN'" },
  { says: /DEPTH_ZERO/i, hits: "code: 'DEPTH_ZERO_SELF_SIGNED_CERT'" },
  { says: /CERT_HAS_EXPIRED/i, hits: "code: 'CERT_HAS_EXPIRED'" },
  { says: /CERT_NOT_YET_VALID/i, hits: "code: 'CERT_NOT_YET_VALID'" },
  {
    says: /ERR_(?:TLS|SSL|CERT)_/i,
    hits: ['ERR_TLS_CERT_ALTNAME_INVALID', 'net::ERR_SSL_PROTOCOL_ERROR', 'net::ERR_CERT_AUTHORITY_INVALID'],
    misses: 'ERR_HTTP_INVALID_HEADER_VALUE',
  },
  { says: /CERTIFICATE_VERIFY_FAILED/i, hits: '[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed' },
  { says: /SSL ?Error/i, hits: ['requests.exceptions.SSLError: HTTPSConnectionPool', 'SSL error in data received'] },
  { says: /SSLHandshakeException/i, hits: 'javax.net.ssl.SSLHandshakeException: Received fatal alert' },
  { says: /SSLException/i, hits: 'javax.net.ssl.SSLException: Unsupported or unrecognized SSL message' },
  { says: /SSLPeerUnverified/i, hits: 'javax.net.ssl.SSLPeerUnverifiedException: Hostname not verified' },
  { says: /PKIX path/i, hits: 'PKIX path building failed: unable to find valid certification path' },
  {
    says: /trust relationship/i,
    hits: 'Could not establish trust relationship for the SSL/TLS secure channel.',
  },
  {
    says: /certificate (?:is invalid|has expired|verify failed|is not trusted)/i,
    hits: ['The remote certificate is invalid', 'certificate has expired', 'certificate is not trusted'],
    misses: 'the certificate is fine',
  },
  {
    says: /certificate (?:problem|validation|chain|unknown|required)/i,
    hits: [
      'SSL certificate problem: unable to get local issuer',
      'certificate chain: UntrustedRoot',
      'certificate required',
    ],
    misses: 'SSL certificate verify ok.',
  },
  {
    says: /self[- ]signed certificate/i,
    hits: ['self-signed certificate in certificate chain', 'Error: self signed certificate'],
  },
  {
    says: /unable to get (?:local )?issuer/i,
    hits: ['unable to get local issuer certificate', 'unable to get issuer certificate'],
  },
  {
    says: oneOf(
      [
        /(?:unable|failed|cannot|could not) to verify[^\n]{0,30}certificate/,
        /certificate (?:is |was )?not (?:yet )?(?:valid|trusted)/,
      ],
      'i',
    ),
    hits: ['Error: unable to verify the first certificate', 'certificate is not yet valid', 'certificate not trusted'],
    misses: 'the certificate is valid',
  },
  { says: /peer not authenticated/i, hits: 'javax.net.ssl.SSLPeerUnverifiedException: peer not authenticated' },
  {
    says: /handshake[_ ](?:failure|failed|error|alert)/i,
    hits: ['sslv3 alert handshake failure', 'handshake_failure', 'TLS handshake failed'],
    misses: 'TLSv1.3 (OUT), TLS handshake, Client hello (1):',
  },
  {
    says: /\bEPROTO\b/i,
    hits: 'Error: write EPROTO 140735:error:1408F10B:SSL routines',
    misses: 'TIMEPROTOCOL',
  },
  {
    says: /wrong[_ ]version[_ ]number/i,
    hits: ['SSL routines:ssl3_get_record:wrong version number', '[SSL: WRONG_VERSION_NUMBER]'],
  },
  {
    says: /curl: \((?:35|51|58|60|77|83|91)\)/i,
    hits: ['curl: (35) OpenSSL SSL_connect: SSL_ERROR_SYSCALL', 'curl: (60) SSL certificate problem'],
    misses: 'curl: (6) Could not resolve host',
  },
  {
    says: /hostname .{0,80}(?:doesn't|does not) match/i,
    hits: ["hostname 'api.example.com' doesn't match '*.example.net'", 'Hostname api.example.com does not match'],
  },
  { says: /SEC_E_/i, hits: 'schannel: SEC_E_UNTRUSTED_ROOT (0x80090325)' },
  {
    says: /no alternative certificate/i,
    hits: "SSL: no alternative certificate subject name matches target host name 'api.example.com'",
  },
  { says: /SSL_ERROR/i, hits: 'SSL_ERROR_BAD_CERT_DOMAIN' },
  { says: /x509:/i, hits: 'tls: failed to verify certificate: x509: certificate signed by unknown authority' },
  {
    // GnuTLS, mbed TLS and wget
    says: oneOf(
      [
        /certificate verification (?:failed|error)/,
        /certificate (?:of|for) \S{1,80} (?:is not|isn.t) (?:trusted|verified)/,
        /(?:hasn.t got|has no|without) a? ?known issuer|gnutls_handshake\(\) failed/,
      ],
      'i',
    ),
    hits: [
      'TLS certificate verification failed: it is not trusted',
      "the certificate hasn't got a known issuer",
      "ERROR: The certificate of 'api.example.com' is not trusted.",
      'gnutls_handshake() failed: An unexpected TLS packet was received.',
    ],
    misses: 'SSL certificate verify ok.',
  },
  { says: /SSL certificate/i, hits: 'SSL certificate subject name does not match' },
  { says: /SSL\/TLS secure channel/i, hits: 'The request was aborted: Could not create SSL/TLS secure channel.' },
  { says: /tlsv1 alert/i, hits: 'error:14094438:SSL routines:ssl3_read_bytes:tlsv1 alert internal error' },
  { says: /remote certificate/i, hits: 'The remote certificate was rejected by the provided callback.' },
  { says: /ALTNAME_INVALID/i, hits: "code: 'ERR_TLS_CERT_ALTNAME_INVALID'" },
  { says: /trust anchor/i, hits: 'Trust anchor for certification path not found.' },
  {
    says: /unknown ca\b/i,
    hits: 'tls: unknown CA',
    misses: 'unknown carrier',
  },
  {
    says: /invalid (?:peer |server )?certificate|UnknownIssuer|HandshakeException|CertPathValidator|:tls_alert\b/i,
    hits: [
      'invalid peer certificate: UnknownIssuer',
      'HandshakeException: Handshake error in client',
      '{:tls_alert, x}',
    ],
    misses: 'the certificate is valid',
  },
  {
    says: /NSURLErrorDomain\b[^\n]{0,20}-120[0-6]\b|80072F(?:8F|0D)|\b12175\b|WINHTTP_SECURE_FAILURE|CURLE_SSL/i,
    hits: ['Error Domain=NSURLErrorDomain Code=-1200', 'WinHttpRequest error 80072F8F', 'ERROR_WINHTTP_SECURE_FAILURE'],
    misses: 'NSURLErrorDomain Code=-1001',
  },
  {
    says: oneOf(
      [
        /SSL (?:connection could not be established|operation failed)|an ssl error|failed to enable crypto/,
        /SSL connect error/,
      ],
      'i',
    ),
    hits: [
      'The SSL connection could not be established, see inner exception.',
      'An SSL error has occurred and a secure connection to the server cannot be made.',
      'file_get_contents(): Failed to enable crypto',
    ],
    misses: 'SSL connection using TLSv1.3',
  },
  {
    says: /(?:curl error|cURL errno|errno:?) (?:35|51|58|60|77|83|91)\b[^\n]{0,30}(?:SSL|TLS|cert)/i,
    hits: ['cURL error 60: SSL certificate problem: unable to get local issuer certificate'],
    misses: 'cURL error 6: Could not resolve host',
  },
]

export const TIMEOUT_PHRASES: readonly Phrase[] = [
  { says: /E?TIMEDOUT/i, hits: ['connect ETIMEDOUT 203.0.113.7:443', 'code: ESOCKETTIMEDOUT'] },
  { says: /timed? ?out/i, hits: ['Connection timed out after 30001 milliseconds', 'The operation has timed out.'] },
  {
    says: /timeout (?:of|after|exceeded|expired|was reached|error|period)/i,
    hits: ['timeout of 1000ms exceeded', 'timeout was reached', 'The timeout period elapsed prior to completion'],
    misses: 'timeout: 30',
  },
  { says: /curl: \(28\)/i, hits: 'curl: (28) Operation too slow', misses: 'curl: (2) Failed initialization' },
  {
    says: /(?:Connect|Read|Socket|Headers|Body)_?Time_?out/i,
    hits: [
      'ConnectTimeoutException',
      'ReadTimeout: HTTPSConnectionPool',
      'java.net.SocketTimeoutException',
      'HeadersTimeoutError',
    ],
  },
  {
    says: /(?:Request|Pool|Connection|HttpConnect|HttpRequest)_?Time_?out/i,
    hits: [
      'httpx.PoolTimeout',
      'CURLE_CONNECTION_TIMEOUT',
      'java.net.http.HttpConnectTimeoutException',
      'RequestTimeout',
    ],
  },
  { says: /UND_ERR_[A-Z]{2,10}_TIMEOUT/i, hits: "code: 'UND_ERR_CONNECT_TIMEOUT'" },
  { says: /deadline exceeded/i, hits: 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)' },
  {
    says: /operation was (?:canceled|cancelled) due to/i,
    hits: ['The operation was canceled due to the configured timeout', 'operation was cancelled due to a timeout'],
  },
  { says: /HttpClient\.Timeout/i, hits: 'The request was canceled due to the configured HttpClient.Timeout of 100 s' },
  {
    says: /NSURLErrorDomain\b[^\n]{0,20}-1001\b|80072EE2|\b12002\b|WINHTTP_TIMEOUT/i,
    hits: 'NSURLErrorDomain Code=-1001',
  },
  {
    says: /reason: :timeout\b|\bi\/o timeout\b|TimeoutException|Net::(?:Open|Read|Write)Timeout|Faraday::TimeoutError/i,
    hits: ['%Finch.TransportError{reason: :timeout}', 'read tcp 10.0.0.4:52: i/o timeout', 'Net::ReadTimeout'],
    misses: 'reason: :timeouts',
  },
  { says: /TaskCanceledException/i, hits: 'System.Threading.Tasks.TaskCanceledException: A task was canceled.' },
]

const HANGS = /(?:hangs|hanging|is stuck|gets stuck|never (?:returns?|answers?|comes? back|responds?|finish\w{0,2}))/

/** What people tell of a call that nobody answers. */
export const HANGS_PHRASES: readonly Phrase[] = [
  {
    says: wording`\b(?:requests?|calls?|curl|it|script|fetch|job|connection)\b[^\n]{0,100}\b${HANGS}\b`,
    hits: ['The request to the API hangs forever', 'curl just hangs', 'the call never returns', 'our job is stuck'],
    misses: 'the hanging indent',
  },
  {
    says: oneOf(
      [
        /(?:anfrage|aufruf|verbindung|befehl)[^\n]{0,80}(?:hängt|kommt nie zurück|bleibt stehen)/,
        /(?:requête|appel)[^\n]{0,80}reste bloqué/,
      ],
      'i',
    ),
    hits: ['Die Anfrage hängt ewig', 'la requête reste bloquée'],
  },
  {
    says: oneOf(
      [
        /(?:petición|llamada|solicitud)[^\n]{0,80}(?:se queda colgad|no responde nunca)/,
        /(?:chamada|requisição)[^\n]{0,80}fica (?:presa|travada|pendurada)/,
        /一直(?:没有响应|卡住|转圈)|固まった|応答がない/,
      ],
      'i',
    ),
    hits: ['la petición se queda colgada', 'a chamada fica travada', '请求一直没有响应', '応答がないまま'],
  },
]

/** Browsers and undici hide the cause. */
export const FETCH_PHRASES: readonly Phrase[] = [
  { says: /\bfetch failed\b/i, hits: 'TypeError: fetch failed', misses: 'prefetch failed' },
  { says: /Network ?Error\b/i, hits: ['AxiosError: Network Error', 'NetworkError'], misses: 'NetworkErrors: 0' },
  { says: /Load failed/i, hits: 'TypeError: Load failed' },
  { says: /NetworkError when attempting/i, hits: 'NetworkError when attempting to fetch resource.' },
  { says: /Request has been terminated/i, hits: 'Error: Request has been terminated' },
]

/** JSON parsers that met the `<` of a page. */
export const PAGE_PARSED_PHRASES: readonly Phrase[] = [
  {
    says: /Unexpected (?:token|character|identifier)[^\n]{0,30}["'`(]?</i,
    hits: ['SyntaxError: Unexpected token \'<\', "<!DOCTYPE "... is not valid JSON', 'Unexpected character (<) at 1'],
    misses: 'SyntaxError: Unexpected token o in JSON at position 1',
  },
  {
    says: /JSON[^\n]{0,80}["'`]?<(?:!DOCTYPE|html)/i,
    hits: 'Invalid JSON: <!DOCTYPE html><html><head>',
    misses: 'JSON <title>',
  },
  {
    says: /parsing value: </i,
    hits: "Unexpected character encountered while parsing value: <. Path '', line 0, position 0.",
  },
  { says: /invalid character '<'/i, hits: "invalid character '<' looking for beginning of value" },
  { says: /Unrecognized token '?</i, hits: "Unrecognized token '<'", misses: "Unrecognized token 'html'" },
  { says: /expected BEGIN_OBJECT but was STRING/i, hits: 'Expected BEGIN_OBJECT but was STRING at line 1 column 1' },
]

/** Filters and gateways that answer in place of the API, by what they sign their pages with. */
export const BLOCK_PAGE_PHRASES: readonly Phrase[] = [
  { says: /zscaler/i, hits: 'Zscaler: access denied' },
  { says: /squid/i, hits: 'Generated by proxy (squid/5.7)' },
  { says: /blue ?coat/i, hits: 'Blue Coat ProxySG' },
  { says: /forcepoint/i, hits: 'Blocked by Forcepoint' },
  { says: /fortinet/i, hits: 'Powered by Fortinet' },
  { says: /fortigate/i, hits: 'FortiGate Application Control' },
  { says: /mcafee/i, hits: 'McAfee Web Gateway' },
  { says: /netskope/i, hits: 'Netskope has blocked this site' },
  { says: /umbrella/i, hits: 'This site is blocked by Cisco Umbrella.' },
  { says: /sophos/i, hits: 'Sophos Web Control' },
  { says: /barracuda/i, hits: 'Barracuda Web Security' },
  {
    says: /attention required.{0,20}cloudflare/i,
    hits: 'Attention Required! | Cloudflare',
    misses: 'server: cloudflare',
  },
  { says: /incapsula/i, hits: 'Incapsula incident ID: 0' },
  { says: /imperva/i, hits: 'Request blocked by Imperva' },
  { says: /akamai.{0,20}denied/i, hits: 'AkamaiGHost denied', misses: 'server: AkamaiGHost' },
  {
    says: /access denied.{0,40}reference #/i,
    hits: 'Access Denied. You do not have permission. Reference #18.0',
    misses: 'access denied',
  },
  { says: /request blocked/i, hits: 'ERROR: The request blocked. Request blocked.' },
  { says: /web ?filter/i, hits: ['FortiGuard Web Filter', 'webfilter violation'] },
  { says: /captive portal/i, hits: 'Captive Portal' },
  { says: /url (?:is )?blocked/i, hits: ['The URL is blocked by your organisation', 'URL blocked'] },
]

/** How networks in front of a host say that they let a caller not through. */
export const FIREWALL_PHRASES: readonly Phrase[] = [
  { says: /cloudflare ray id/i, hits: 'Cloudflare Ray ID: 0a1b2c', misses: 'cf-ray: 0a1b2c' },
  {
    says: /error (?:code:? )?10(?:[0-2]\d|3[0-7])\b.{0,30}(?:access denied|banned|blocked)/i,
    hits: 'Error 1020 Access denied',
    misses: "ERROR 1045 (28000): Access denied for user 'app'",
  },
  {
    says: /using a security service to protect itself/i,
    hits: 'This website is using a security service to protect itself from online attacks.',
  },
  { says: /generated by cloudfront/i, hits: 'Generated by cloudfront (CloudFront)' },
  { says: /access denied.{0,200}reference #?\d/i, hits: 'Access Denied. Reference #18.0a1b', misses: 'access denied' },
  {
    says: /'?server'?: '?cloudfront'?.{0,120}text\/html/i,
    hits: "'Server': 'CloudFront', 'Content-Type': 'text/html'",
  },
]

export const REDIRECT_PHRASES: readonly Phrase[] = [
  { says: /too many redirects/i, hits: 'net/http: too many redirects' },
  {
    says: /maximum (?:number of )?redirects/i,
    hits: ['Exceeded the maximum number of redirects', 'maximum redirects (5) followed'],
  },
  {
    says: /exceeded (?:max(?:imum)? ?)?\d{0,3} ?redirects/i,
    hits: ['requests.exceptions.TooManyRedirects: Exceeded 30 redirects.', 'Exceeded maximum redirects'],
    misses: 'exceeded the number of redirects',
  },
  { says: /redirect count exceeded/i, hits: 'TypeError: fetch failed, cause: redirect count exceeded' },
  { says: /ERR_FR_TOO_MANY_REDIRECTS/i, hits: "code: 'ERR_FR_TOO_MANY_REDIRECTS'" },
  { says: /curl: \(47\)/i, hits: 'curl: (47) Maximum (50) redirects followed', misses: 'curl: (7) Failed to connect' },
  { says: /stopped after \d{1,3} redirects/i, hits: 'Get "https://api.example.com/": stopped after 10 redirects' },
  { says: /maxRedirects exceeded/i, hits: 'Error: maxRedirects exceeded' },
]

export const TOKEN_ABSENT_PHRASES: readonly Phrase[] = [
  {
    says: /did not return an? (?:access_)?token/i,
    hits: ['The token endpoint did not return an access_token', 'did not return a token'],
  },
  { says: /no access_token in/i, hits: 'no access_token in the response' },
  {
    says: /access_token (?:is )?(?:missing|not found|undefined)/i,
    hits: ['access_token is undefined', 'access_token missing'],
    misses: 'access_token is expired',
  },
]

export const CUT_OFF_PHRASES: readonly Phrase[] = [
  { says: /incorrect header check/i, hits: 'Error: incorrect header check' },
  { says: /Z_(?:DATA|BUF)_ERROR/i, hits: ["code: 'Z_DATA_ERROR'", "code: 'Z_BUF_ERROR'"] },
  { says: /invalid stored block/i, hits: 'invalid stored block lengths' },
  { says: /ContentDecodingError/i, hits: 'requests.exceptions.ContentDecodingError' },
  { says: /Unterminated string in JSON/i, hits: 'SyntaxError: Unterminated string in JSON at position 17' },
  {
    says: /Premature (?:close|end)/i,
    hits: ['FetchError: Premature close', 'Premature end of chunk coded message body'],
  },
  { says: /IncompleteRead/i, hits: 'http.client.IncompleteRead: IncompleteRead(0 bytes read)' },
  { says: /ChunkedEncodingError/i, hits: 'requests.exceptions.ChunkedEncodingError' },
  {
    says: /curl: \((?:23|61|63)\)/i,
    hits: ['curl: (61) Unrecognized content encoding type', 'curl: (23) Failed writing body'],
    misses: 'curl: (6) Could not resolve host',
  },
  { says: /ERR_CONTENT_DECODING/i, hits: 'net::ERR_CONTENT_DECODING_FAILED' },
  { says: /gzip.{0,20}(?:invalid|error)/i, hits: ['gzip: invalid header', 'gzip decoding error'] },
  { says: /maxContentLength size of/i, hits: 'AxiosError: maxContentLength size of 2000 exceeded' },
  { says: /response (?:body )?too large/i, hits: ['response body too large', 'Response too large'] },
  { says: /malformed response/i, hits: 'http: malformed response: missing status code' },
]
