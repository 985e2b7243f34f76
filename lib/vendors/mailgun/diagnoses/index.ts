export { diagnosisDetails } from './details'
export { diagnoses } from './own'
