/** What the value of an option is for. `other` values are read over. */
export type OptionPurpose =
  'user' | 'header' | 'data' | 'json' | 'form' | 'method' | 'url' | 'bearer' | 'proxy' | 'other'

/** The options of curl that take a value, and what it is for. Source: curl’s manual page. */
const WITH_VALUE: readonly (readonly [OptionPurpose, string])[] = [
  ['user', '-u --user'],
  ['header', '-H --header'],
  ['data', '-d --data --data-raw --data-binary --data-ascii --data-urlencode'],
  ['json', '--json'],
  ['form', '-F --form --form-string'],
  ['method', '-X --request'],
  ['url', '--url'],
  ['bearer', '--oauth2-bearer'],
  ['proxy', '-x --proxy'],
  ['other', '-U --proxy-user --noproxy --resolve --connect-to --interface --proto'],
  ['other', '-b --cookie -c --cookie-jar -A --user-agent -e --referer -r --range --aws-sigv4'],
  ['other', '-o --output -w --write-out -D --dump-header --stderr --trace --trace-ascii'],
  ['other', '-m --max-time --connect-timeout --retry --retry-delay --retry-max-time -y -Y --limit-rate'],
  ['other', '-K --config --netrc-file -T --upload-file --cacert -E --cert --key --ciphers'],
]

const PURPOSES: ReadonlyMap<string, OptionPurpose> = new Map(
  WITH_VALUE.flatMap(([purpose, names]) => names.split(' ').map((name) => [name, purpose] as const)),
)

/**
 * What the value of an option is for, or null where it takes none.
 * @param option with its dashes: `-u`, `--user`
 */
export function purposeOf(option: string): OptionPurpose | null {
  return PURPOSES.get(option) ?? null
}
