import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Button, Empty, Input } from 'antd'
import { useState } from 'react'
import { api } from '../../api.ts'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { StandingTag } from './StandingTag.tsx'
import './administration.css'

interface Named {
  id: string
  name: string
  active: boolean
}

interface Props<Row extends Named> {
  rows: readonly Row[]
  /** 科室, 专题 */
  what: string
  most: number
  readOnly?: boolean
  /** A short fact beside a name. */
  note?: (row: Row) => string
  /** Both answer the whole list anew. */
  addPath: string
  editPath: (row: Row) => string
  cacheKey: readonly unknown[]
}

/** Short names that are added, renamed and put out of use, never deleted: what was filed under them keeps them. */
export function NamedList<Row extends Named>({ rows, what, most, readOnly, note, ...paths }: Props<Row>) {
  const client = useQueryClient()
  const [adding, setAdding] = useState('')
  const [editing, setEditing] = useState<string | null>(null)
  const keep = useMutation({
    mutationFn: ({ row, name, active }: { row: Row | null; name: string; active: boolean }) =>
      row
        ? api.put<Row[]>(paths.editPath(row), { name, active })
        : api.post<Row[]>(paths.addPath, { name, active: true }),
    onSuccess: (list, { row }) => {
      client.setQueryData([...paths.cacheKey], list)
      setEditing(null)
      if (!row) setAdding('')
    },
  })
  const add = () => keep.mutate({ row: null, name: adding, active: true })
  return (
    <>
      {rows.length === 0 && <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={`还没有${what}`} />}
      <ul className="yg-named-list">
        {rows.map((row) =>
          editing === row.id ? (
            <Renaming
              key={row.id}
              row={row}
              what={what}
              most={most}
              busy={keep.isPending}
              onKeep={(name) => keep.mutate({ row, name, active: row.active })}
              onCancel={() => setEditing(null)}
            />
          ) : (
            <li key={row.id}>
              <span className={row.active ? '' : 'yg-faint'}>{row.name}</span>
              {note && <span className="yg-faint yg-small">{note(row)}</span>}
              {!row.active && <StandingTag on={false} />}
              {!readOnly && (
                <span className="yg-row">
                  <Button size="small" aria-label={`改名：${row.name}`} onClick={() => setEditing(row.id)}>
                    改名
                  </Button>
                  <Button
                    size="small"
                    aria-label={`${row.active ? '停用' : '启用'}：${row.name}`}
                    onClick={() => keep.mutate({ row, name: row.name, active: !row.active })}
                  >
                    {row.active ? '停用' : '启用'}
                  </Button>
                </span>
              )}
            </li>
          ),
        )}
      </ul>
      <RefusalNotice error={keep.error} />
      {!readOnly && (
        <form
          className="yg-add-row"
          onSubmit={(event) => {
            event.preventDefault()
            if (adding.trim()) add()
          }}
        >
          <Input
            aria-label={`新${what}的名称`}
            placeholder={`新${what}的名称`}
            maxLength={most}
            value={adding}
            onChange={(event) => setAdding(event.target.value)}
          />
          <Button htmlType="submit" disabled={!adding.trim()} loading={keep.isPending}>
            添加
          </Button>
        </form>
      )}
    </>
  )
}

interface RenamingProps {
  row: Named
  what: string
  most: number
  busy: boolean
  onKeep: (name: string) => void
  onCancel: () => void
}

function Renaming({ row, what, most, busy, onKeep, onCancel }: RenamingProps) {
  const [name, setName] = useState(row.name)
  return (
    <li>
      <Input
        autoFocus
        aria-label={`${what}名称`}
        value={name}
        maxLength={most}
        onChange={(event) => setName(event.target.value)}
        onPressEnter={() => onKeep(name)}
        onKeyDown={(event) => event.key === 'Escape' && onCancel()}
      />
      <Button size="small" type="primary" loading={busy} disabled={!name.trim()} onClick={() => onKeep(name)}>
        保存
      </Button>
      <Button size="small" onClick={onCancel}>
        取消
      </Button>
    </li>
  )
}
