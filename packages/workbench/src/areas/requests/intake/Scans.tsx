import { DeleteOutlined } from '@ant-design/icons'
import { filePurposeNames } from '@yangguang/contract'
import { Button, Select } from 'antd'
import { fileSize } from '../../../parts/days.ts'
import { FileDrop } from '../../../parts/FileDrop.tsx'
import { Section } from '../../../parts/Section.tsx'

export interface Scan {
  purpose: 'scan' | 'attachment' | 'authorisation' | 'identity'
  file: File
}

const purposes = (['scan', 'attachment', 'authorisation', 'identity'] as const).map((value) => ({
  value,
  label: filePurposeNames[value],
}))

/** Scans of what was handed in, each with what it is. */
export function Scans({ scans, onChange }: { scans: Scan[]; onChange: (scans: Scan[]) => void }) {
  return (
    <Section title="扫描件">
      {scans.length > 0 && (
        <ul className="yg-scans">
          {scans.map((scan, at) => (
            <li key={`${scan.file.name}${at}`}>
              <span className="yg-scan-name">{scan.file.name}</span>
              <span className="yg-faint">{fileSize(scan.file.size)}</span>
              <Select
                size="small"
                aria-label={`${scan.file.name}的种类`}
                value={scan.purpose}
                style={{ width: 150 }}
                options={purposes}
                onChange={(purpose) => onChange(scans.with(at, { ...scan, purpose }))}
              />
              <Button
                type="text"
                size="small"
                icon={<DeleteOutlined aria-hidden />}
                aria-label={`不要${scan.file.name}`}
                onClick={() => onChange(scans.toSpliced(at, 1))}
              />
            </li>
          ))}
        </ul>
      )}
      <FileDrop
        label="选择或拖入申请书、附件的扫描件"
        onFiles={(files) =>
          onChange([...scans, ...files.map((file): Scan => ({ purpose: 'scan', file }))].slice(0, 10))
        }
      />
    </Section>
  )
}
