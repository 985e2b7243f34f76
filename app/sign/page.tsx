import { TryIt } from '@/components/sign/tryit'
export default function Page() { return <TryIt /> }
