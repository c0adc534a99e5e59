import type { UseQueryResult } from '@tanstack/react-query'
import { Button, Skeleton } from 'antd'
import type { ReactNode } from 'react'
import { RefusalNotice } from '../shell/RefusalNotice.tsx'

interface Props<T> {
  of: UseQueryResult<T>
  children: (data: T) => ReactNode
  /** Lines of the placeholder while it loads. */
  rows?: number
}

/** What a query answered: a placeholder first, the refusal with a way to try again, else its data. */
export function Answer<T>({ of, children, rows = 6 }: Props<T>) {
  if (of.data !== undefined) return <>{children(of.data)}</>
  if (of.error)
    return (
      <>
        <RefusalNotice error={of.error} />
        <Button onClick={() => void of.refetch()} loading={of.isFetching}>
          重新加载
        </Button>
      </>
    )
  return (
    <div aria-busy="true">
      <Skeleton active paragraph={{ rows }} title={false} />
    </div>
  )
}
