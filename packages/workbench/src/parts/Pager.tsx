import { Pagination } from 'antd'

interface Props {
  page: number
  size: number
  total: number
  /** There are more than `total`: counting stopped there. */
  more?: boolean
  onChange: (page: number, size: number) => void
}

/** Pages of a list, with how many there are in words. */
export function Pager({ page, size, total, more = false, onChange }: Props) {
  if (total === 0) return null
  return (
    <nav className="yg-pager" aria-label="翻页">
      <span className="yg-faint yg-small">
        共 {total}
        {more && ' 件以上'}
        {!more && ' 件'}
      </span>
      {(total > size || page > 1) && (
        <Pagination
          size="small"
          current={page}
          pageSize={size}
          total={total}
          pageSizeOptions={[20, 50, 100, 200]}
          showSizeChanger={{ 'aria-label': '每页件数' }}
          onChange={onChange}
        />
      )}
    </nav>
  )
}
