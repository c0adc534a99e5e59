import { Tag } from 'antd'

interface Of {
  status: 'draft' | 'issued' | 'void'
  served: unknown
}

/** How far a letter is on its way. */
export function LetterStatus({ of }: { of: Of }) {
  if (of.status === 'void') return <Tag>已作废</Tag>
  if (of.status === 'draft') return <Tag color="gold">草稿</Tag>
  return of.served ? <Tag color="green">已送达</Tag> : <Tag color="blue">待送达</Tag>
}
