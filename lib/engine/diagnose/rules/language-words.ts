import { oneOf } from '../../http/patterns'

/**
 * Words that operating systems, runtimes and people use for one thing in the languages of those who ask here, English
 * left out where a list of its own has the wordings. Each family is one notion; rules put them together.
 */

/** That something did not come about. */
export const NOT = oneOf([
  /nicht|kein\w{0,2}|konnte|unmöglich|fehlgeschlagen|fehler/,
  /impossible|n['’]a (?:pas )?p[uû]|ne peut|n['’]est pas|échec|échoué|erreur|pas pu/,
  /no se (?:ha )?p(?:udo|uede|udieron|odido)|imposible|no fue posible|no es posible|fallo|falló/,
  /não (?:foi|pôde|pode|é)|impossível|falha|falhou|nao (?:foi|pode)/,
  /impossibile|non (?:è|può|riesce|riuscito)|errore|fallit[oa]/,
  /niet|kan geen|mislukt|kunde inte|misslyckades|kunne ikke|mislykkedes|nie (?:można|udało|powiodł)|nelze|nepodařilo/,
  /невозможно|не удалось|не удается|не удаётся|не может|ошибка|не вдалося/,
  /无法|無法|未能|不能|失败|失敗|できません|できない|でき(?:ま|な)|없|실패|못/,
])

/** A name that stands for a host. */
export const HOST_NAME = oneOf([
  /(?:host|remote|server|domain)?name\w{0,2}|hôte|nom|nombre|nome|naam|nazw\w{1,3}|namn|navn|\bDNS\b|servidor|serveur/,
  /им(?:я|ени)|узел|узла|хост[а-яё]{0,2}|сервер[а-яё]{0,2}/,
  /名称|名稱|主机|主機|域名|ホスト|名前|ドメイン|호스트|이름|도메인/,
])

/** To find the address of a name. */
export const RESOLVE = oneOf([
  /aufgelöst|auflös\w{0,3}|gefunden werden|namensauflösung|réso(?:udre|lu)|résolution|resolver|resuel\w{1,4}/,
  /resolvid\w/,
  /risol(?:vere|to|uzione)|omgezet|herleid|opgelost|rozpozna\w{1,4}|rozwiąza\w{1,4}|slås? upp|slå op|přeložit/,
  /разреш[а-яё]{2,7}|解析|名前解決|解決|확인/,
])

/** What protects a connection. */
export const PROTECTION = oneOf([
  /\bSSL\b|\bTLS\b|zertifikat\w{0,3}|certificat\w{0,2}|certificad\w{1,2}|certyfikat\w{0,3}|certifikat\w{0,3}/,
  /сертификат[а-яё]{0,3}|证书|證書|安全通道|証明書|인증서/,
])

/** That it is not trusted, not valid or cannot be set up. */
export const UNTRUSTED = oneOf([
  /vertrauens\w{0,20}|ungültig|abgelaufen|selbst ?signiert|nicht (?:vertrau\w{1,8}|gültig|überprüft|erstellt)/,
  /invalide|expiré|non valide|pas (?:valide|fiable|approuvé)|auto-?signé|relation d['’]approbation|canal sécurisé/,
  /no (?:es )?válid\w|caducad\w|vencid\w|expirad\w|inválid\w|relaci[óo]n de confianza|rela[çc][ãa]o de confian[çc]a/,
  /autofirmad\w|autoassinad\w|canal segur\w|non (?:è )?valid\w|scadut\w|autofirmat\w|canale sicuro|attendibil\w/,
  /ongeldig|verlopen|vertrouw\w{0,10}|ogiltig\w?|ugyldig\w?|nieprawidłow\w{1,3}|wygas\w{1,3}|neplatn\w{1,3}/,
  /недействител[а-яё]{2,4}|ист[её]к[а-яё]{0,2}|доверительн[а-яё]{2,4}|не (?:является )?доверен[а-яё]{2,4}/,
  /самоподписан[а-яё]{2,4}/,
  /无效|無效|过期|過期|不受信任|信任关系|無効|期限切れ|信頼|自己署名|自签名|만료|유효하지|신뢰/,
])

/** That no answer came in time. */
export const TOO_LATE = oneOf([
  /zeitüberschreitung|zeitlimit[^\n]{0,30}(?:überschritten|abgelaufen)|timeout[^\n]{0,40}(?:überschritten|abgelaufen)/,
  /délai[^\n]{0,40}(?:expiré|dépassé|écoulé)|temps d['’]attente[^\n]{0,20}(?:expiré|dépassé)/,
  /(?:agot|super|excedi|venci)[a-zóé]{1,3} (?:el |del )?tiempo|tiempo de espera[^\n]{0,40}(?:agota|supera|exced)/,
  /tempo (?:limite|de espera|de resposta)[^\n]{0,30}(?:esgotado|excedido|atingido)|tempo esgotado/,
  /esgotou[^\n]{0,20}tempo/,
  /tempo (?:di attesa|limite)[^\n]{0,30}(?:scaduto|superato)|timeout[^\n]{0,20}scaduto/,
  /time-?out (?:bereikt|opgetreden)|wachttijd[^\n]{0,20}(?:verstreken|overschreden)|przekroczon\w[^\n]{0,20}czas\w?/,
  /(?:врем[а-яё]{1,3}|таймаут|тайм-аут)[^\n]{0,30}(?:истек[а-яё]{0,2}|превышен[а-яё]?)/,
  /превышен[а-яё]?[^\n]{0,20}(?:врем|таймаут|тайм)/,
  /(?<!网关)(?:连接|请求|操作|响应)?超时|(?<!閘道)逾時|タイムアウト|時間切れ|시간[^\n]{0,6}초과|타임아웃/,
])

/** What programs set up before they ask. */
export const CONNECTION = oneOf([
  /verbindung\w{0,2}|connexion|conexi[óo]n|conex[ãa]o|connessione|verbinding|połączeni\w{1,2}|anslutning\w{0,2}/,
  /forbindelse\w{0,2}|připojení|соединени[а-яё]{1,2}|подключени[а-яё]{1,2}|з['’]єднання|连接|連接|連線|接続|연결/,
])

/** That it was refused or broke. */
export const BROKEN_OFF = oneOf([
  /verweiger\w{1,3}|abgelehnt|zurückgesetzt|unterbrochen|abgebrochen|getrennt|hergestellt werden|fehlgeschlagen/,
  /refusée?\b|n['’]a pu être établie?|réinitialisée?|interrompue?|perdue?|échoué|coupée?/,
  /rechaz[a-zó]{1,4}|deneg[a-zó]{1,3}|restableci\w{1,3}|interrumpi\w{1,3}|perdid\w|fall(?:ó|ida)|recus\w{2,4}/,
  /redefinid\w/,
  /encerrad\w|rifiutat\w|interrott\w|reimpostat\w|fallit\w|geweigerd|verbroken|odrzucon\w|przerwan\w|nekad\w{0,2}/,
  /отклонен[а-яё]|отклон[её]н[а-яё]?|отказ[а-яё]{0,3}|сброшен[а-яё]|разорван[а-яё]|прерван[а-яё]/,
  /не (?:установлен[а-яё]|удалось)|відхилен[а-яё]/,
  /拒绝|拒絕|重置|重設|中断|中斷|断开|失败|失敗|无法|無法|拒否|リセット|切断|できません|거부|끊|실패/,
])

/** About an hour. */
export const AN_HOUR = oneOf([
  /(?:an?|one|1|eine[r]?|une?|una?|uma|un['’]|een|en|jednej) ?(?:h|hrs?|hour|stunde|heure|hora|ora|uur|timme)\b/,
  /(?:60|sixty|sechzig|soixante|sesenta|sessenta) ?(?:min\w{0,6}|minuut|Minuten)/,
  /3[.,]?600 ?(?:s|sec\w{0,4}|sek\w{0,6}|seg\w{0,6})\b/,
  /hourly|stündlich|toutes les heures|cada hora|a cada hora|godzin\w|час[а-яё]{0,2}|1 ?ч\b/,
  /(?:一|1|每)个?小时|(?:一|1|每)個?小時|(?:1|一)時間|(?:1|한) ?시간|60 ?(?:分钟|分鐘|分|분|минут)/,
])

/** That calls are refused from then on. */
export const IS_REFUSED = oneOf([
  /\b401\b|unauthori[sz]ed|stops?(?: working)?\b|fail(?:s|ed|ing)?\b|refus\w{0,4}|reject\w{0,3}|den(?:y|ied)/,
  /expire[sd]?\b/,
  /abgelehnt|schl(?:ägt|agen) fehl|nicht mehr|verweigert|abgewiesen|échou\w{0,4}|rejet\w{1,4}|plus accept\w{1,4}/,
  /rechaz\w{1,4}|fall(?:a|an)\b|deja(?:n)? de|recus\w{1,4}|para(?:m)? de|falha\w?|rifiut\w{1,4}|smett\w{1,4}|geweigerd/,
  /отказ[а-яё]{0,3}|отклон[а-яё]{1,5}|перест[а-яё]{1,5}|返回 ?401|失败|失敗|拒绝|拒絕|エラー|거부|실패/,
])

/** Since, until or after when. */
export const AFTER = oneOf([
  /\b(?:after|for|within|every|past|nach|etwa|für|lang|alle|pendant|durant|toutes|tras|durante|cada)\b/,
  /après|au bout d|después de|a las|depois de|após|\b(?:por|dopo|per|ogni|na|efter|po|co)\b/,
  /(?:^|\s)(?:через|после|каждый|каждые)\s/,
  /后|後|以后|之后|经过|大约|约|過ぎ|経過|たつ|たって|おき|ごと|후|마다|hourly|stündlich/,
])

/** What is created somewhere and stays there. */
export const RESOURCE = oneOf([
  /\b(?:(?:sub)?domains?|domäne|accounts?|app(?:lication)?s?|projects?|plans?|services?|keys?)\b/,
  /\b(?:workspace|tenant|organi[sz]ation)\b/,
  /\b(?:\w{0,20}konto|projekt\w?|dienst|zugang|compte|domaine|projet|cuenta|dominio|proyecto|clave|conta|projeto)\b/,
  /schlüssel\b/,
  /\bclé\b|\bdomínio\b|progetto|chiave|domein|domän|аккаунт[а-яё]?|домен[а-яё]?|проект[а-яё]?|账号|账户|帐号|帳號|域名/,
  /项目|アカウント|ドメイン|プロジェクト/,
  /계정|도메인|프로젝트/,
])

/** That something went well. */
export const SUCCEEDS = oneOf([
  /\bworks?\b|\bworked\b|\bqueued\b|\bsucce(?:ed|ss)\w{0,6}\b/,
  /\b(?:is|are|was|goes|all) (?:fine|ok|good|sent|through)\b|returns? true\b|\b20[0-4]\b/,
  /funktioniert|klappt|geht (?:es|durch)|fonctionne|marche|funciona|va bene|работает|成功|正常|うまく|動き|작동|성공/,
])

/** That something went wrong. */
export const FAILS = oneOf([
  /\b[45]\d\d\b|\bnot\b|n['’]t\b|\bno\b|fail|refus|reject|den(?:y|ied)|forbidden|unauthori|error|invalid/,
  /exception|never/,
  /nicht|kein|fehler|\bpas\b|erreur|échou|não|falha|errore|\bне\b|ошибк|失败|失敗|错误|エラー|不|실패/,
])

/** The halves of the world in which vendors keep things apart, by the codes of the regions. */
export const REGION_WORDS: ReadonlyMap<string, RegExp> = new Map([
  ['eu', /\b(?:EU|UE)\b|\b[Ee]urop\w{0,6}|欧盟|欧洲|歐洲|歐盟|ヨーロッパ|欧州|유럽|Европ[а-яё]{1,5}|\bЕС\b|\bЄС\b/],
  [
    'us',
    /\b(?:US|USA|U\.S\.|EE\.? ?UU\.?|EUA)\b|\b[Aa]merican\w?\b|\bUnited States\b|美国|美國|アメリカ|米国|미국|США/,
  ],
  ['br', /\bBR\b|\bBra[sz]i\w{1,7}|巴西|ブラジル|Бразил[а-яё]{1,4}/],
  ['au', /\bAU\b|\bAustrali\w{1,4}|澳大利亚|澳洲|オーストラリア/],
  ['ca', /\bCA\b|\bCanad\w{1,5}|加拿大|カナダ|Канад[а-яё]{1,3}/],
])

/** The means by which a machine tells the time. */
export const CLOCK = oneOf([
  /\bclocks?\b|\b(?:system|server|vm|host|machine|local|container) time\b|\bntp\b|uhr(?:zeit)?\b|systemzeit|serverzeit/,
  /horloge|heure (?:du )?(?:système|serveur)|reloj|hora del (?:sistema|servidor)|relógio|hora do (?:sistema|servidor)/,
  /orologio|systeemklok|klokken|klockan|zegar\w{0,2}|часы|врем[а-яё]{1,2} (?:сервера|системы)|时钟|系统时间|服务器时间|時計|시계/,
])

/** That it is not the right time. */
export const IS_OFF = oneOf([
  /behind|ahead|\boff\b|drift\w{0,3}|skew\w{0,2}|\bfast\b|\bslow\b|wrong|out of sync|not (?:in )?sync\w{0,9}/,
  /unsync\w{0,9}/,
  /\bgeht \S{0,30} ?\S{0,12} ?(?:vor|nach|falsch)\b|weicht|falsch|verstellt|nicht synchron|en retard/,
  /en avance|décal\w{1,3}/,
  /atrasad\w|adelantad\w|desfasad\w|desincroniz\w{2,4}|adiantad\w|indietro|avanti|loopt (?:achter|voor)/,
  /отста[а-яё]{1,4}|спеш[а-яё]{1,3}/,
  /慢了|快了|不准|不同步|偏差|ずれ|遅れ|進んで|느리|빠르/,
])

/** What is said of a value that is not there. */
export const IS_ABSENT = oneOf([
  /undefined|null|nil|None|empty|blank|unset|not (?:set|defined|found|there|loaded|present|available)|missing|nothing/,
  /leer\w{0,2}|nicht (?:gesetzt|definiert|vorhanden|geladen)|fehlt|vide|non défini\w?|manquant\w?|vací[oa]/,
  /no (?:está )?definid\w/,
  /vazi[oa]|não (?:está )?definid\w|vuot[oa]|non (?:è )?(?:definit\w|impostat\w)|leeg|tom(?:t)?\b|pust[yae]\b/,
  /не (?:задан|указан|установлен|определ)[а-яё]{0,4}/,
  /пуст[а-яё]{0,3}|为空|為空|是空|未(?:设置|設定|定义)|空の?|設定されていない|未定義|비어|없/,
])
