import type { PlainLanguage } from './define'

/** PHP 8 with nothing but its core. Save as call.php and run `php call.php`. */
export const php: PlainLanguage = {
  id: 'php',
  language: 'php',
  title: 'PHP without a package',
  quote: "'",
  joint: ' . ',
  variable: (name) => `getenv('${name}')`,
  basic: (pair) => ({ imports: [], code: `$authorization = 'Basic ' . base64_encode(${pair});` }),
  oneValue: (value) => ({ imports: [], code: `$authorization = ${value};` }),
  exchange: (url, pair) => ({
    imports: [],
    code: `[$status, $body] = ask(${url}, [
    'Authorization: Basic ' . base64_encode(${pair}),
    'Content-Type: application/x-www-form-urlencoded',
], 'grant_type=client_credentials');
if ($status !== '200') {
    exit("Token endpoint: $status $body\\n");
}
$authorization = 'Bearer ' . json_decode($body)->access_token;`,
  }),
  read: (url, { code }, headers = []) => `<?php
function ask(string $url, array $headers, ?string $body = null): array
{
    $answer = fopen($url, 'r', false, stream_context_create(['http' => [
        'method' => $body === null ? 'GET' : 'POST',
        'header' => $headers,
        'content' => $body ?? '',
        'ignore_errors' => true,
        'follow_location' => 0,
    ]]));
    return [explode(' ', stream_get_meta_data($answer)['wrapper_data'][0])[1], stream_get_contents($answer)];
}

${code}
[$status, $body] = ask(${url}, [
    "Authorization: $authorization",
${headers.map(([name, value]) => `    '${name}: ' . ${value},\n`).join('')}]);
echo "$status $body\\n";`,
}
