/** What of the board no first sight of it needs: it is one file that comes while the form is being filled. */
export { callOfEvidence } from '@/lib/engine/compare/call-of-evidence'
export { FileOpener } from '@/components/loaders/file-opener'
export { FromElsewhere } from './elsewhere'
export { CheckReport } from './report'
