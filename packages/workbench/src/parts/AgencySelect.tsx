import { Select } from 'antd'
import { useMe } from '../shell/me.ts'
import { useAgencies } from './reference.ts'

interface Props {
  value: string | undefined
  onChange: (agencyId: string | undefined) => void
  /** Lets the choice be empty: all bodies together. */
  all?: boolean
  label?: string
}

/** Chooses one of the bodies the person may look at; nothing to see where there is only one's own. */
export function AgencySelect({ value, onChange, all = false, label = '机关' }: Props) {
  const me = useMe()
  const { data } = useAgencies()
  if (!data || data.length < 2) return null
  return (
    <Select
      aria-label={label}
      style={{ width: 200 }}
      showSearch={{ optionFilterProp: 'label' }}
      allowClear={all}
      placeholder="本级和所属全部机关"
      value={value ?? (all ? undefined : me.agency.id)}
      onChange={(chosen) => onChange(chosen)}
      options={data.map(({ id, name, depth }) => ({ value: id, label: `${'　'.repeat(depth)}${name}` }))}
    />
  )
}
