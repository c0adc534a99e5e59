import { Pagination } from 'antd'

interface Props {
  page: number
  size: number
  total: number
  /** There are more than `total`: counting stopped there. */
  more?: boolean
  /** What is counted: 件, 条, 个. */
  unit?: string
  onChange: (page: number, size: number) => void
}

/** Pages of a list, with how many there are in words. */
export function Pager({ page, size, total, more = false, unit = '件', onChange }: Props) {
  if (total === 0) return null
  return (
    <nav className="yg-pager" aria-label="翻页">
      <span className="yg-faint yg-small">
        共 {total} {unit}
        {more && '以上'}
      </span>
      {(total > size || page > 1) && (
        <Pagination
          size="small"
          current={page}
          pageSize={size}
          total={total}
          pageSizeOptions={[20, 50, 100, 200]}
          showSizeChanger={{ 'aria-label': '每页条数' }}
          onChange={onChange}
        />
      )}
    </nav>
  )
}
