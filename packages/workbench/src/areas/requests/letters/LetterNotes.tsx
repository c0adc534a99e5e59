import type { LetterPreview, LetterView } from '@yangguang/contract'
import { Alert } from 'antd'
import { Facts } from '../../../parts/Facts.tsx'

/** What a letter lacks or contradicts, and what in it rests on texts that were not seen. */
export function PartNotes({ of }: { of: Pick<LetterPreview, 'missing' | 'unverified'> }) {
  return (
    <>
      {of.missing.length > 0 && (
        <Alert
          type="error"
          title={`还缺少或者有误的内容（${of.missing.length} 处）`}
          description={
            <ul className="yg-parts">
              {of.missing.map((part) => (
                <li key={`${part.part}${part.because}`}>
                  <strong>{part.label}</strong>：{part.because}
                  {part.cites && <span className="yg-faint">（{part.cites}）</span>}
                </li>
              ))}
            </ul>
          }
        />
      )}
      {of.unverified.map((one) => (
        <Alert
          key={one.text}
          type="warning"
          title={one.standing === 'assumed' ? '按理解处理' : '未核实'}
          description={
            <>
              <div>{one.text.replace(/^未核实：/, '')}</div>
              <div className="yg-faint yg-small">{one.source}</div>
            </>
          }
        />
      ))}
    </>
  )
}

/** Everything to know before a letter goes out. */
export function LetterNotes({ letter }: { letter: LetterView }) {
  const facts: [string, React.ReactNode][] = [
    ['送给', letter.to],
    ['起草', letter.createdBy],
    ['文号', letter.number],
    ['成文日期', letter.issuedOn],
    ...letter.dates.map(({ label, on, provisional }): [string, React.ReactNode] => [
      label,
      `${on}${provisional ? '（暂定）' : ''}`,
    ]),
    ['附件', letter.attachments.join('、')],
  ]
  return (
    <>
      <Facts facts={facts} />
      <PartNotes of={letter} />
      {letter.missingGlyphs.length > 0 && (
        <Alert
          type="error"
          title={`PDF 字体缺少的字：${letter.missingGlyphs.join('、')}`}
          description="请改用其他字，或者请管理员配置含有这些字的字体。"
        />
      )}
    </>
  )
}
