import { oneOf } from '../../http/patterns'
import type { Phrase } from '../../model/phrase'
import type { Observations, Observed, Rule } from '../../model/rule'
import {
  atVendor,
  mayLackFunds,
  mayLackProduct,
  mayRefuseAccount,
  quoteOf,
  refused,
  spoken,
  unanswered,
} from './conditions'
import { BROKEN_OFF, CONNECTION, HOST_NAME, NOT, PROTECTION, RESOLVE, TOO_LATE, UNTRUSTED } from './language-words'
import { anyOf, near, wording } from './phrases'

/**
 * What operating systems, runtimes, vendors and people say in other languages than English, told by notions that stand
 * near each other on a line. No wording of them is known exactly, so none of these rules is ever certain.
 */

const UNRESOLVED: readonly Phrase[] = [
  {
    says: near(NOT, RESOLVE, 50),
    hits: [
      'Der Name des Servers konnte nicht aufgelöst werden: api.example.com',
      'Der Remotename konnte nicht aufgelöst werden: "api.example.com"',
      "Impossible de résoudre le nom d'hôte: api.example.com",
      "Le nom distant n'a pas pu être résolu: 'api.example.com'",
      "No se pudo resolver el nombre remoto: 'api.example.com'",
      "O nome remoto não pôde ser resolvido: 'api.example.com'",
      "Impossibile risolvere il nome remoto.: 'api.example.com'",
      'Невозможно разрешить удаленное имя: "api.example.com"',
      "未能解析此远程名称: 'api.example.com'",
      "リモート名を解決できませんでした。: 'api.example.com'",
    ],
    misses: ['Der Name des Servers wurde aufgelöst', '服务器返回 401'],
  },
]

const IS_UNRESOLVED = anyOf(UNRESOLVED)
/** Other things than hosts are resolved too: problems, packages, paths. */
const IS_ABOUT_HOST = new RegExp(HOST_NAME.source, 'i')

const NOT_PROTECTED: readonly Phrase[] = [
  {
    says: near(PROTECTION, UNTRUSTED, 80),
    hits: [
      'Für den geschützten SSL/TLS-Kanal konnte keine Vertrauensstellung hergestellt werden.',
      'Impossible de créer un canal sécurisé SSL/TLS.',
      'No se puede establecer una relación de confianza para el canal seguro SSL/TLS.',
      'Das Zertifikat des Servers ist abgelaufen',
      'le certificat est expiré',
      'O certificado não é confiável: certificado autoassinado',
      'Удаленный сертификат недействителен согласно результатам проверки подлинности.',
      '未能为 SSL/TLS 安全通道建立信任关系。',
      '証明書の有効期限切れ',
    ],
    misses: ['SSL aktiviert', 'le certificat est installé', '证书已安装'],
  },
]

const OVERDUE: readonly Phrase[] = [
  {
    says: wording`${TOO_LATE}`,
    hits: [
      'Timeout für Vorgang überschritten',
      'Zeitüberschreitung der Anforderung.',
      "Le délai d'attente de l'opération a expiré.",
      'Se agotó el tiempo de espera de la operación',
      'O tempo limite da operação foi atingido.',
      'Timeout operazione scaduto',
      'Время ожидания операции истекло.',
      '操作超时',
      '操作がタイムアウトになりました',
      '작업 시간이 초과되었습니다',
    ],
    misses: ['网关超时', 'Timeout: 30', 'tiempo de espera: 30'],
  },
]

const NOT_CONNECTED: readonly Phrase[] = [
  {
    says: near(CONNECTION, BROKEN_OFF, 60),
    hits: [
      'Es konnte keine Verbindung hergestellt werden, da der Zielcomputer die Verbindung verweigerte.',
      'Die Verbindung wurde vom Remotehost zurückgesetzt',
      "Aucune connexion n'a pu être établie car l'ordinateur cible l'a expressément refusée",
      'No se puede establecer una conexión ya que el equipo de destino denegó expresamente dicha conexión',
      'A conexão foi recusada pelo servidor',
      'Connessione rifiutata',
      'Подключение не установлено, т.к. конечный компьютер отверг запрос на подключение. В соединении отказано',
      '由于目标计算机积极拒绝，无法连接。',
      '対象のコンピューターによって拒否されたため、接続できませんでした。',
    ],
    misses: ['Verbindung hergestellt', 'la connexion est établie', '连接成功'],
  },
]

const ACCOUNT = oneOf([
  /\b(?:benutzer)?konto\b|\bcompte\b|\bcuenta\b|\bconta\b|аккаунт|учетн[а-яё]{2,3} запис|учётн[а-яё]{2,3} запис/,
  /账号|账户|帐号|帐户|帳號|帳戶|アカウント|계정/,
])
const STOPPED = oneOf([
  /gesperrt|deaktiviert|suspendu|désactivé|bloqu[ée]|suspendid|desactivad|desativad|bloquead|sospes|disattivat|bloccat/,
  /заблокирован|приостановлен|отключен|停用|冻结|凍結|禁用|封禁|停止|ブロック|정지|차단/,
])
const BALANCE = oneOf([
  /guthaben|kontostand|\bsolde\b|\bsaldo\b|crédits?\b|créditos?\b|\bcredito\b|баланс|средств/,
  /余额|餘額|残高|クレジット残|잔액/,
])
const TOO_LOW = oneOf([
  /nicht (?:aus|genug)|reicht nicht|zu niedrig|aufgebraucht|insuffisant|épuisé|insuficien|agotad|esgotad|insufficien/,
  /esaurit|недостаточн|не хватает|不足|足り(?:ない|ません)|부족/,
])
const PRODUCT = oneOf([
  /produkt|dienst|funktion|service|produit|fonction|servicio|producto|función|serviço|produto|função|servizio|prodotto/,
  /услуг|сервис|продукт|функци|服务|服務|产品|功能|サービス|機能|製品|서비스|기능/,
])
const SWITCHED_OFF = oneOf([
  /nicht (?:aktiviert|freigeschaltet|freigegeben|gebucht)|(?:pas|non) activée?/,
  /no (?:está |esta )?(?:habilitad|activad)/,
  /não (?:está )?(?:habilitad|ativad)|non (?:è )?(?:attiv|abilitat)|не (?:включен|активирован|подключен)/,
  /未(?:开通|启用|激活|開通|啟用)|有効(?:化され|になって)(?:ていません|いません|いない)|無効になって|비활성|활성화되지/,
])
const DOMAIN = oneOf([/\bdom(?:ain|äne|aine|inio|ínio)\b|домен|域名|网域|ドメイン|도메인/])
const UNVERIFIED = oneOf([
  /nicht (?:verifiziert|bestätigt)|unbestätigt|(?:pas|non) (?:encore )?vérifi|no (?:está |esta )?verificad/,
  /sin verificar/,
  /não (?:está |foi )?verificad|non (?:è )?(?:stato )?verificat|не (?:подтвержд|верифицир|проверен)/,
  /未(?:验证|驗證|認証|検証|确认)|まだ(?:確認|検証)|인증되지|확인되지/,
])
const ADDRESS = oneOf([/(?<![a-z])IP(?![a-z])[^\n]{0,20}/])
const NOT_ON_LIST = oneOf([
  /nicht (?:freigegeben|erlaubt|zugelassen|auf der)|gesperrt|(?:pas|non) autorisée?|liste blanche|lista blanca/,
  /no (?:está |esta )?(?:permitid|autorizad)|lista branca|não (?:está )?(?:permitid|autorizad)|lista bianca/,
  /non autorizzat/,
  /не (?:разреш|входит)|белый список|белом списке|白名单|白名單|許可(?:リスト|されて)|허용되지|화이트리스트/,
])
const TRIAL = oneOf([
  /test(?:konto|zugang|version|account)\b|probe(?:konto|zugang|version)|(?:compte|version) d['’ ]essai/,
  /période d['’]essai/,
  /(?:cuenta|versión|período) de prueba|conta (?:de teste|trial|gratuita)|período de (?:teste|avaliação)/,
  /(?:account|versione) di prova/,
  /пробн[а-яё]{2,3} (?:аккаунт|период|верси)|试用(?:账号|账户|版|期)?|試用|トライアル|無料(?:アカウント|プラン)|체험/,
])

/** Between a thing and its state: that it is not so. */
const DENIED = /\bnicht\b|\bkein|\bpas\b|\bno\b|\bnão\b|\bnon\b|(?:^|\s)не\s|没有|并未|ません|ていない/

const inFamilies = (
  one: RegExp,
  other: RegExp,
  hits: Phrase['hits'],
  misses: NonNullable<Phrase['misses']>,
  except?: RegExp,
): Phrase => ({ says: near(one, other, 60, except), hits, misses })

const THROTTLED: readonly Phrase[] = [
  {
    says: oneOf(
      [
        /zu viele anfragen|anfragelimit|trop de requêtes|demasiadas (?:solicitudes|peticiones)/,
        /muitas (?:requisi|solicita)/,
        /troppe richieste|te veel (?:verzoeken|aanvragen)|för många (?:förfrågningar|anrop)|zbyt wiele żądań/,
        /слишком много запросов|请求(?:过多|过于频繁|次数过多)|請求過多|リクエスト(?:数)?が多すぎ|너무 많은 요청|요청이 너무 많/,
      ],
      'i',
    ),
    hits: [
      'Zu viele Anfragen, bitte später erneut versuchen',
      'Trop de requêtes',
      'Demasiadas solicitudes',
      'Muitas requisições em pouco tempo',
      'Слишком много запросов',
      '请求过于频繁',
      'リクエストが多すぎます',
    ],
    misses: ['viele Anfragen', '请求失败'],
  },
]

const TOKEN = oneOf([
  /zugriffstoken|zugangstoken|\btoken\b|\bjwt\b|jeton|ficha de acceso|маркер|токен|令牌|トークン|토큰/,
])
const NO_LONGER_GOOD = oneOf([
  /abgelaufen|expiré|périmé|caducad|caducó|expirad|expirou|vencid|scadut|verlopen|wygas|utgått|utlöp/,
  /ист[её]к|просроч|过期|過期|已失效|期限切れ|期限が切れ|失効|만료/,
])

/** Nothing answered as far as the text shows, and no mail server or trunk replied. */
function isSilent(one: Observed, { statements }: Observations): boolean {
  return unanswered(one) && !statements.some(({ states, code }) => states === 'reply' && (code ?? 0) >= 400)
}

const mayHaveExpired = ({ facts }: Observed) => facts.status === null || refused(facts) || facts.status === 400

type Row = Pick<Rule, 'id' | 'diagnosis'> & {
  readonly phrases: readonly Phrase[]
  readonly when: NonNullable<Parameters<typeof spoken>[0]['when']>
}

const ROWS: readonly Row[] = [
  {
    id: 'name-not-resolved-in-other-words',
    diagnosis: 'dns-failure',
    phrases: UNRESOLVED,
    when: (one, seen) => isSilent(one, seen) && IS_ABOUT_HOST.test(quoteOf(one, seen, IS_UNRESOLVED) ?? ''),
  },
  { id: 'trust-refused-in-other-words', diagnosis: 'tls-failure', phrases: NOT_PROTECTED, when: isSilent },
  { id: 'deadline-passed-in-other-words', diagnosis: 'timeout', phrases: OVERDUE, when: isSilent },
  {
    id: 'connection-broken-in-other-words',
    diagnosis: 'connection-failed',
    phrases: NOT_CONNECTED,
    when: (one, seen) => isSilent(one, seen) && one.facts.status === null,
  },
  {
    id: 'expiry-told-in-other-words',
    diagnosis: 'token-expired',
    phrases: [
      inFamilies(
        TOKEN,
        NO_LONGER_GOOD,
        [
          'Der Token ist abgelaufen',
          'Le jeton d’accès a expiré',
          'El token ha caducado',
          'O token expirou',
          'Срок действия токена истек',
          '令牌已过期',
          'トークンの有効期限切れ',
          '토큰이 만료되었습니다',
        ],
        ['Der Token ist gültig', 'Le mot de passe a expiré', 'Der Token ist nicht abgelaufen'],
        DENIED,
      ),
    ],
    when: mayHaveExpired,
  },
  { id: 'throttled-in-other-words', diagnosis: 'rate-limited', phrases: THROTTLED, when: (one) => atVendor(one.facts) },
  {
    id: 'trial-in-other-words',
    diagnosis: 'trial-restriction',
    phrases: [
      {
        says: wording`${TRIAL}`,
        hits: [
          'Im Testkonto sind nur bestätigte Rufnummern erlaubt',
          'Avec un compte d’essai, seuls les numéros vérifiés sont permis',
          'La cuenta de prueba solo permite enviar a números verificados',
          'A conta de teste só envia para números verificados',
          'С пробного аккаунта можно отправлять только на подтвержденные номера',
          '试用账户只能发送到已验证的号码',
          'トライアルアカウントでは確認済みの番号にのみ送信できます',
        ],
        misses: ['der Testlauf', 'prueba de conexión'],
      },
    ],
    when: mayRefuseAccount,
  },
  {
    id: 'account-stopped-in-other-words',
    diagnosis: 'account-restricted',
    phrases: [
      inFamilies(
        ACCOUNT,
        STOPPED,
        [
          'Ihr Konto wurde gesperrt',
          'Votre compte est suspendu',
          'Su cuenta ha sido bloqueada',
          'Sua conta foi desativada',
          'Ваш аккаунт заблокирован',
          '您的账户已被停用',
          'アカウントが停止されています',
        ],
        ['Ihr Konto wurde angelegt', '账户已激活', 'Das Konto ist nicht gesperrt', 'La cuenta no está bloqueada'],
        DENIED,
      ),
    ],
    when: mayRefuseAccount,
  },
  {
    id: 'balance-too-low-in-other-words',
    diagnosis: 'insufficient-funds',
    phrases: [
      inFamilies(
        BALANCE,
        TOO_LOW,
        [
          'Ihr Guthaben reicht nicht aus',
          'Solde insuffisant',
          'Saldo insuficiente',
          'Credito esaurito',
          'Недостаточно средств',
          '余额不足',
          '残高が不足しています',
        ],
        ['Guthaben: 12', '余额查询'],
      ),
    ],
    when: mayLackFunds,
  },
  {
    id: 'address-not-on-list-in-other-words',
    diagnosis: 'ip-not-allowed',
    phrases: [
      inFamilies(
        ADDRESS,
        NOT_ON_LIST,
        [
          'Die IP-Adresse ist nicht freigegeben',
          "L'adresse IP n'est pas autorisée",
          'La IP no está en la lista blanca',
          'O IP não está autorizado',
          'IP-адрес не входит в белый список',
          'IP 不在白名单中',
          'このIPアドレスは許可されていません',
        ],
        ['Die IP-Adresse wurde vergeben', 'zipfile nicht erlaubt'],
      ),
    ],
    when: mayRefuseAccount,
  },
  {
    id: 'domain-unverified-in-other-words',
    diagnosis: 'domain-unverified',
    phrases: [
      inFamilies(
        DOMAIN,
        UNVERIFIED,
        [
          'Die Domain ist nicht verifiziert',
          'Le domaine n’est pas encore vérifié',
          'El dominio no está verificado',
          'O domínio não foi verificado',
          'домен не подтвержден',
          '域名未验证',
          'ドメインが未認証です',
        ],
        ['Die Domain ist verifiziert', '域名已验证'],
      ),
    ],
    when: mayRefuseAccount,
  },
  {
    id: 'product-off-in-other-words',
    diagnosis: 'product-not-enabled',
    phrases: [
      inFamilies(
        PRODUCT,
        SWITCHED_OFF,
        [
          'Das Produkt ist für dieses Projekt nicht freigeschaltet',
          'Le service n’est pas activé pour ce projet',
          'El servicio no está habilitado',
          'O serviço não está habilitado',
          'Услуга не подключена',
          '该服务未开通',
          'この機能は有効になっていません',
        ],
        ['Das Produkt ist aktiviert', '服务已启动'],
      ),
    ],
    when: mayLackProduct,
  },
]

const isOfTransport = ({ diagnosis }: Row) =>
  ['dns-failure', 'tls-failure', 'timeout', 'connection-failed'].includes(diagnosis)

const ruleOf = ({ id, diagnosis, phrases, when }: Row): Rule =>
  spoken({ id, diagnosis, basis: 'inferred', confidence: 'likely', phrases, when })

/** Failures of the network. */
export const transportInOtherLanguages: readonly Rule[] = ROWS.filter(isOfTransport).map(ruleOf)

/** Refusals that name their reason. */
export const refusalsInOtherLanguages: readonly Rule[] = ROWS.filter((row) => !isOfTransport(row)).map(ruleOf)
