import type { HeaderCode, PlainLanguage } from './define'

function headersOf(headers: readonly HeaderCode[]): string {
  return [['Authorization', 'authorization'] as const, ...headers]
    .map(([name, value]) => `("${name}", ${value})`)
    .join(',\n    ')
}

/** C# on .NET 8 or newer, a file of top-level statements: the Program.cs of `dotnet new console`. */
export const csharp: PlainLanguage = {
  id: 'csharp',
  language: 'csharp',
  title: 'C# without a package',
  quote: '"',
  joint: ' + ',
  variable: (name) => `Env("${name}")`,
  basic: (pair) => ({
    imports: ['System.Text'],
    code: `var authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes(${pair}));`,
  }),
  oneValue: (value) => ({ imports: [], code: `var authorization = ${value};` }),
  exchange: (url, pair) => ({
    imports: ['System.Text', 'System.Text.Json'],
    code: `var exchange = new HttpRequestMessage(HttpMethod.Post, ${url})
{
    Content = new FormUrlEncodedContent(new Dictionary<string, string> { ["grant_type"] = "client_credentials" }),
};
var pair = Convert.ToBase64String(Encoding.UTF8.GetBytes(${pair}));
var token = await Ask(exchange, ("Authorization", "Basic " + pair));
if (token.Status != 200)
{
    throw new InvalidOperationException($"Token endpoint: {token.Status} {token.Body}");
}
var authorization = "Bearer " + JsonDocument.Parse(token.Body).RootElement.GetProperty("access_token").GetString();`,
  }),
  read: (url, { imports, code }, headers = []) => `${imports.map((name) => `using ${name};\n`).join('')}
string Env(string name) =>
    Environment.GetEnvironmentVariable(name) ?? throw new InvalidOperationException($"{name} is not set");

var client = new HttpClient();
async Task<(int Status, string Body)> Ask(HttpRequestMessage request, params (string Name, string Value)[] headers)
{
    foreach (var (name, value) in headers)
    {
        request.Headers.TryAddWithoutValidation(name, value);
    }
    using var response = await client.SendAsync(request);
    return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
}

${code}
var answer = await Ask(
    new HttpRequestMessage(HttpMethod.Get, ${url}),
    ${headersOf(headers)});
Console.WriteLine($"{answer.Status} {answer.Body}");`,
}
