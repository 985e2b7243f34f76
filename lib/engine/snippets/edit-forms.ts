import type { Language } from '../model/language'
import type { EditedVariable, ProvenEdit } from '../model/proven-edit'

/** A change as it is made where somebody keeps the value. */
export type EditForm = {
  readonly id: string
  readonly label: string
  readonly language: Language
  readonly code: string
}

type Write = (variables: readonly EditedVariable[]) => readonly string[]

type FormRow = { readonly id: string; readonly label: string; readonly language?: Language; readonly write: Write }

/** Asks for a value without showing it, and takes no line break with it. */
const ask: Write = (variables) =>
  variables.map(({ name, value }) =>
    value === null ? `read -rs ${name}   # paste the corrected value, then press Enter` : `${name}=${value}`,
  )

/** A command for each variable that reads its value from standard input, so that it is no argument. */
const piped =
  (command: (name: string) => string): Write =>
  (variables) => [...ask(variables), ...variables.map(({ name }) => `printf %s "$${name}" | ${command(name)}`)]

const shown = ({ label, value }: EditedVariable) => value ?? `<${label}>`

/** In the order in which the page offers them. */
const ROWS: readonly FormRow[] = [
  {
    id: 'env',
    label: '.env',
    language: 'text',
    write: (variables) => variables.map((one) => `${one.name}=${one.value ?? `'${shown(one)}'`}`),
  },
  {
    id: 'kubernetes',
    label: 'Kubernetes secret',
    write: (variables) => [
      ...ask(variables),
      'kubectl patch secret <name> --type merge --patch-file /dev/stdin <<EOF',
      'data:',
      ...variables.map(({ name }) => `  ${name}: $(printf %s "$${name}" | base64 | tr -d '\\n')`),
      'EOF',
    ],
  },
  {
    id: 'compose',
    label: 'Compose',
    language: 'text',
    write: (variables) => [
      '# compose.yaml: the value comes from .env beside it and stands in no image',
      'services:',
      '  <service>:',
      '    environment:',
      ...variables.map(({ name, value }) => `      ${name}: ${value ?? `\${${name}:?}`}`),
    ],
  },
  { id: 'github', label: 'GitHub Actions', write: piped((name) => `gh secret set ${name}`) },
  { id: 'gitlab', label: 'GitLab CI', write: piped((name) => `glab variable set ${name} --masked`) },
  {
    id: 'vercel',
    label: 'Vercel',
    write: (variables) => [
      ...ask(variables),
      ...variables.flatMap(({ name }) => [
        `vercel env rm ${name} production --yes`,
        `printf %s "$${name}" | vercel env add ${name} production`,
      ]),
    ],
  },
  {
    id: 'heroku',
    label: 'Heroku',
    write: (variables) => [
      ...ask(variables),
      '# Heroku takes it as an argument: do this where nobody else can list your processes',
      ...variables.map(({ name }) => `heroku config:set ${name}="$${name}" --app <app>`),
    ],
  },
  {
    id: 'terraform',
    label: 'Terraform',
    write: (variables) => [
      ...variables.map(({ name, value }) => {
        const sensitive = value === null ? ', sensitive = true' : ''
        return `# variable "${name.toLowerCase()}" { type = string${sensitive} }`
      }),
      ...ask(variables),
      ...variables.map(({ name }) => `export TF_VAR_${name.toLowerCase()}="$${name}"`),
      'terraform plan',
    ],
  },
]

/**
 * A proven change in the form of the places where people keep values. No value but one that is no secret stands in any
 * of them: a secret is asked for where it is needed.
 */
export function editForms({ change, variables }: ProvenEdit): readonly EditForm[] {
  return ROWS.map(({ id, label, language = 'bash', write }) => ({
    id,
    label,
    language,
    code: [`# ${change}`, ...write(variables)].join('\n'),
  }))
}
