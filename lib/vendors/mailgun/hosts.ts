/** Hosts of its own pages, which may be named in a shared report. */
export const publicHosts = ['documentation.mailgun.com', 'app.mailgun.com', 'mailgun.com', 'mailgun.net'] as const
