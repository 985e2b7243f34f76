import { PageHead } from '@/components/ui/page'

export default function FrontDoor() {
  return <PageHead title="A refused call leaves no trace in your dashboard. Here it leaves one." />
}
