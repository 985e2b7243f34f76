import type { VendorImports } from '@/lib/engine/model/import'

export const imports: VendorImports = {
  variablePrefixes: ['sinch'],
  environmentPrefixes: ['SINCH'],
  pathValues: [
    { field: 'projectId', pattern: /^\/(?:xms\/)?v\d\/projects\/([^/]{1,80})/ },
    // SMS by project has the Project ID where SMS by service plan has the plan
    { field: 'projectId', pattern: /^\/xms\/v1\/(?!projects\/)([^/]{1,80})/, products: ['sms-project'] },
    { field: 'servicePlanId', pattern: /^\/xms\/v1\/(?!projects\/)([^/]{1,80})/, otherThan: ['sms-project'] },
  ],
  // Apprise: https://github.com/caronc/apprise/wiki/Notify_sinch
  settingUrls: [{ schemes: ['sinch'], user: 'servicePlanId', password: 'apiToken', product: 'sms-service-plan' }],
  // Home Assistant: https://www.home-assistant.io/integrations/sinch
  namesBeside: [{ name: 'apikey', beside: 'servicePlanId', field: 'apiToken' }],
  toolSettings: {
    tool: 'the Sinch CLI',
    option: 'sinch-profile',
    path: ['.sinch', 'config.json'],
    members: { projectId: 'projectId', keyId: 'keyId', defaultApplicationKey: 'applicationKey' },
    secrets: 'The Sinch CLI keeps secrets in the keychain of the system, where this command does not look.',
    source: 'developers.sinch.com/docs/functions/cli/configuration.md, read on 2026-11-29',
  },
}
