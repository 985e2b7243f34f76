import { json, text, type SimResponse } from '@/lib/engine/simulator/wire'

/** A refused key is the plain word Forbidden, in spite of status 401. Source: mailgun/mailgun.js issues 359 and 388 */
export const mailgunForbidden = (): SimResponse =>
  text(401, 'Forbidden', 'text/plain; charset=utf-8', [['WWW-Authenticate', 'Basic realm="MG API"']])

export const mailgunMessage = (status: number, message: string): SimResponse =>
  json(status, { message }, [], 'application/json; charset=utf-8')
