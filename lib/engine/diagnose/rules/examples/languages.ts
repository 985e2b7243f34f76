import type { Example, Examples } from '../../../model/example'

const told = (name: string, text: string): Example => ({ name, input: { text } })

/** The same failures in the words of other languages. */
export const languageExamples: Examples = {
  'dns-failure': [told('.NET in German', 'Der Remotename konnte nicht aufgelöst werden: "api.example.com"')],
  'tls-failure': [told('.NET in Spanish', 'No se puede establecer una relación de confianza para el canal SSL/TLS.')],
  timeout: [told('.NET in French', "Le délai d'attente de l'opération a expiré.")],
  'connection-failed': [told('Windows in Chinese', '由于目标计算机积极拒绝，无法连接。')],
  'token-expired': [told('An answer in Portuguese', 'Erro 401: o token expirou')],
  'rate-limited': [told('An answer in Spanish', 'Demasiadas solicitudes, espere un minuto')],
  'trial-restriction': [told('An answer in German', 'Im Testkonto sind nur bestätigte Rufnummern erlaubt.')],
  'account-restricted': [told('An answer in French', 'Votre compte est suspendu.')],
  'insufficient-funds': [told('An answer in Chinese', '余额不足')],
  'ip-not-allowed': [told('An answer in German', 'Die IP-Adresse ist nicht freigegeben.')],
  'domain-unverified': [told('An answer in Japanese', 'ドメインが未認証です')],
  'product-not-enabled': [told('An answer in German', 'Das Produkt ist für dieses Projekt nicht freigeschaltet.')],
}
