import type { PlainLanguage } from './define'

const BASE = ['fmt', 'io', 'log', 'net/http', 'os']

/** Characters of the longest name and its colon, to which gofmt pads the others. */
const AUTHORIZATION = '"Authorization":'.length

const indented = (code: string) =>
  code
    .split('\n')
    .map((line) => (line === '' ? '' : `\t${line}`))
    .join('\n')

/** Go 1.19 or newer with its standard library. Save as main.go and run `go run main.go`. */
export const go: PlainLanguage = {
  id: 'go',
  language: 'go',
  title: 'Go without a module',
  quote: '"',
  joint: ' + ',
  variable: (name) => `os.Getenv("${name}")`,
  basic: (pair) => ({
    imports: ['encoding/base64'],
    code: `pair := ${pair}
authorization := "Basic " + base64.StdEncoding.EncodeToString([]byte(pair))`,
  }),
  oneValue: (value) => ({ imports: [], code: `authorization := ${value}` }),
  exchange: (url, pair) => ({
    imports: ['encoding/base64', 'encoding/json', 'strings'],
    code: `pair := ${pair}
form := strings.NewReader("grant_type=client_credentials")
status, answer := ask("POST", ${url}, form, map[string]string{
	"Authorization": "Basic " + base64.StdEncoding.EncodeToString([]byte(pair)),
	"Content-Type":  "application/x-www-form-urlencoded",
})
var token struct {
	AccessToken string \`json:"access_token"\`
}
if json.Unmarshal(answer, &token) != nil || token.AccessToken == "" {
	log.Fatalf("Token endpoint: %d %s", status, answer)
}
authorization := "Bearer " + token.AccessToken`,
  }),
  read: (url, { imports, code }, headers = []) => `package main

import (
${[...new Set([...BASE, ...imports])]
  .toSorted()
  .map((name) => `\t"${name}"`)
  .join('\n')}
)

func ask(method, url string, body io.Reader, headers map[string]string) (int, []byte) {
	request, err := http.NewRequest(method, url, body)
	if err != nil {
		log.Fatal(err)
	}
	for name, value := range headers {
		request.Header.Set(name, value)
	}
	response, err := http.DefaultClient.Do(request)
	if err != nil {
		log.Fatal(err)
	}
	defer response.Body.Close()
	answer, err := io.ReadAll(response.Body)
	if err != nil {
		log.Fatal(err)
	}
	return response.StatusCode, answer
}

func main() {
${indented(code)}
	url := ${url}
	code, body := ask("GET", url, nil, map[string]string{
		"Authorization": authorization,
${headers.map(([name, value]) => `\t\t${`"${name}":`.padEnd(AUTHORIZATION)} ${value},\n`).join('')}	})
	fmt.Println(code, string(body))
}`,
}
