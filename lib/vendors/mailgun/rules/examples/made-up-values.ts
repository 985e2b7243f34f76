/** Values for examples. All are made up and obviously so; those in Mailgun's formats are put together here. */

export const MAILGUN_KEY = ['0123abcd'.repeat(4), '0123abcd', '4567cdef'].join('-')
export const MESSAGES = 'https://api.mailgun.net/v3/mg.example.com/messages'
