/** DNS suffixes of hosts that are the vendor's, in the catalogue or not. */
export const domains = ['sinch.com', 'clxcommunications.com', 'mblox.com'] as const

/** Hosts of retired products, which answer for themselves. */
export const retiredHosts = [
  'api.sinch.com',
  'messagingapi.sinch.com',
  'userapi.sinch.com',
  'ws.sinch.com',
  'www.sinch.com',
  'reportingapi.sinch.com',
  'dashboard.sinch.com',
  '.clxcommunications.com',
] as const

/** Labels of host names that say nothing of a product. */
export const neutralHostLabels = ['zt'] as const

/** Segments that a path holds once at most. */
export const onceInPath = ['projects', 'apps', 'xms', 'calling', 'verification'] as const

/** Hosts of its own pages, which may be named in a shared report. */
export const publicHosts = ['developers.sinch.com', 'dashboard.sinch.com', 'sinch.com'] as const
