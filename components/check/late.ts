/** What of the board no first sight of it needs: it is one file that comes while the form is being filled. */
export { FileOpener } from '@/components/loaders/file-opener'
export { CheckReport } from './report'
