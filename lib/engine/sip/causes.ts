import type { SipCauseId } from '../model/sip'

/**
 * What each cause means and where it is looked for, in one or two sentences. They hold for any trunk: RFC 3261
 * section 22, RFC 7616.
 */
export const SIP_CAUSES: Readonly<Record<SipCauseId, string>> = {
  'own-server':
    'Your own SIP server gave this answer, not the trunk: it did not recognise the caller. Let it identify the ' +
    'trunk by the addresses that the provider publishes, without asking it for a password.',
  'never-answered':
    'The 401 or 407 is a question, and in what was pasted no digest answers it. If that is all of the trace, the ' +
    'client has no user name and password for this trunk, or none for the realm that asks.',
  'stale-nonce':
    'The nonce was too old (stale=true), which says that user name and password were right: the client has to ' +
    'answer once more with the new nonce. One that gives up here, or answers late, is to be fixed.',
  'old-nonce':
    'The digest answers another nonce than the one that was asked: the client keeps an old one, or two calls were ' +
    'mixed up.',
  'other-realm':
    'The digest names another realm than the one that was asked, so it can never fit: take the realm out of the ' +
    'settings of the client, or write it exactly as the server does.',
  'wrong-header':
    'The digest came in the other header: the Authorization header answers a 401, the Proxy-Authorization header a ' +
    '407.',
  algorithm:
    'The digest was made with an algorithm or a quality of protection that was not offered: let the client take ' +
    'MD5 and qop auth where the server offers them.',
  'user-form':
    'The user name of the digest has the form of an address. Mostly it is the name alone, without sip: and without ' +
    '@ and what follows, and it is not the telephone number.',
  credential:
    'User name or password of the trunk: the digest arrived and was refused. Enter both again as they stand in the ' +
    'credential list; a password that was changed there has to be changed in the client too.',
  'access-list':
    'The public address from which the request came is not on the access list. Compare it with what the provider ' +
    'sees, behind NAT and after a change of the connection too.',
  'from-domain':
    'The domain in From is not that of the trunk. Set the domain of From (Asterisk: from_domain) to the host name ' +
    'of the trunk.',
  'not-allowed':
    'The login may be right, and this call is not allowed: the destination, the number that is shown, or the ' +
    'account. Try a call within the same country from a number of the trunk.',
}
