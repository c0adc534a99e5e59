import { useQuery } from '@tanstack/react-query'
import type { AuditWords } from '@yangguang/contract'
import { Button, Checkbox, Input, Select } from 'antd'
import { api } from '../../api.ts'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { PlainDateInput } from '../../parts/PlainDateInput.tsx'
import type { ListState } from '../requests/list/state.ts'

const useWords = () =>
  useQuery({
    queryKey: ['audit', 'words'],
    queryFn: () => api.get<AuditWords>('/api/audit/words'),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** Whose chain, which days, who, what and on what. */
export function AuditFilters({ state }: { state: ListState }) {
  const { values, set, active, replace } = state
  const words = useWords()
  const options = (list: readonly { code: string; name: string }[] = []) =>
    list.map(({ code, name }) => ({ value: code, label: name }))
  return (
    <search className="yg-filters">
      <div className="yg-row">
        <AgencySelect value={values.agencyId} onChange={(agencyId) => set({ agencyId })} />
        <Checkbox
          checked={values.under === 'true'}
          onChange={({ target }) => set({ under: target.checked ? 'true' : undefined })}
        >
          含所属机构
        </Checkbox>
        <span className="yg-audit-day">
          <PlainDateInput
            aria-label="从哪天"
            placeholder="从"
            value={values.from}
            onChange={(day) => set({ from: day ?? undefined })}
          />
        </span>
        <span className="yg-audit-day">
          <PlainDateInput
            aria-label="到哪天"
            placeholder="到"
            value={values.to}
            onChange={(day) => set({ to: day ?? undefined })}
          />
        </span>
        <Select
          aria-label="操作"
          placeholder="操作"
          style={{ width: 190 }}
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          value={values.action}
          onChange={(action) => set({ action })}
          options={options(words.data?.actions)}
        />
        <Select
          aria-label="对象"
          placeholder="对象"
          style={{ width: 120 }}
          allowClear
          value={values.subjectKind}
          onChange={(subjectKind) => set({ subjectKind })}
          options={options(words.data?.subjectKinds)}
        />
        <Typed name="actor" label="人员姓名" width={150} state={state} />
        <Typed name="subjectId" label="对象的编号（系统内）" width={200} state={state} />
        {active.length > 0 && (
          <Button type="link" size="small" onClick={() => replace('')}>
            清除全部
          </Button>
        )}
      </div>
    </search>
  )
}

interface TypedProps {
  name: string
  label: string
  width: number
  state: ListState
}

function Typed({ name, label, width, state }: TypedProps) {
  const value = state.values[name] ?? ''
  return (
    <Input.Search
      // A filter set from elsewhere replaces what was typed.
      key={value}
      aria-label={label}
      placeholder={label}
      style={{ width }}
      allowClear
      maxLength={100}
      defaultValue={value}
      onSearch={(text) => state.set({ [name]: text.trim() || undefined })}
    />
  )
}
