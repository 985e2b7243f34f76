/** The languages in which code is shown: the name for people, and the grammar that colours it, where it has one. */
export const LANGUAGES = {
  bash: { name: 'bash', grammar: 'bash' },
  powershell: { name: 'PowerShell', grammar: 'powershell' },
  cmd: { name: 'cmd', grammar: 'dos' },
  javascript: { name: 'JavaScript', grammar: 'javascript' },
  python: { name: 'Python', grammar: 'python' },
  java: { name: 'Java', grammar: 'java' },
  csharp: { name: 'C#', grammar: 'csharp' },
  swift: { name: 'Swift', grammar: 'swift' },
  kotlin: { name: 'Kotlin', grammar: 'kotlin' },
  go: { name: 'Go', grammar: 'go' },
  php: { name: 'PHP', grammar: 'php' },
  ruby: { name: 'Ruby', grammar: 'ruby' },
  json: { name: 'JSON', grammar: 'json' },
  http: { name: 'HTTP', grammar: 'http' },
  text: { name: 'text', grammar: null },
} as const satisfies Record<string, { readonly name: string; readonly grammar: string | null }>

export type Language = keyof typeof LANGUAGES
