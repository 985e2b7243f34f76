/** The standards that explanations point to, each written once. */
export const STANDARDS = {
  basicRfc: 'https://www.rfc-editor.org/rfc/rfc7617.html#section-2',
  bearerErrors: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-3.1',
  bearerHeader: 'https://www.rfc-editor.org/rfc/rfc6750.html#section-2.1',
  tokenErrors: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-5.2',
  clientCredentials: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-4.4.2',
  clientPassword: 'https://www.rfc-editor.org/rfc/rfc6749.html#section-2.3.1',
  challengeGrammar: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-11.6.1',
  proxyAuthentication: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-11.7.1',
  redirects: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.4',
  tooMany: 'https://www.rfc-editor.org/rfc/rfc6585.html#section-4',
  jwtTimes: 'https://www.rfc-editor.org/rfc/rfc7519.html#section-4.1.4',
  serverErrors: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.6',
  clientErrors: 'https://www.rfc-editor.org/rfc/rfc9110.html#section-15.5',
} as const
