import type { TemplateView } from '@yangguang/contract'
import { Button } from 'antd'
import { minuteOf } from '../../../parts/days.ts'
import { Section } from '../../../parts/Section.tsx'
import { useMe } from '../../../shell/me.ts'
import { inForceOn } from './queries.ts'

/** The office's own texts of this template, newest first; any can be taken up again. */
export function Versions({ template, onTake }: { template: TemplateView; onTake: (body: string) => void }) {
  const { today } = useMe()
  const now = inForceOn(template, today)
  if (template.versions.length === 0) return null
  return (
    <Section title="本机关的范本">
      <ul className="yg-versions">
        {template.versions.map((version) => (
          <li key={version.id}>
            <span>
              自 <span className="yg-number">{version.since}</span>
              {version === now && <strong>（现在使用）</strong>}
              {version.since > today && '（尚未启用）'}
              <span className="yg-note">
                　{version.changedBy}　{minuteOf(version.changedAt)}
              </span>
            </span>
            <Button size="small" aria-label={`取用自 ${version.since} 的文字`} onClick={() => onTake(version.body)}>
              取用文字
            </Button>
          </li>
        ))}
      </ul>
    </Section>
  )
}
