import type { TemplateView } from '@yangguang/contract'

interface Props {
  of: TemplateView['placeholders']
  body: string
  onInsert: (name: string) => void
}

/** What may stand in a template; one click puts it where the cursor is. Required ones that are missing stand out. */
export function Placeholders({ of, body, onInsert }: Props) {
  return (
    <ul className="yg-placeholders">
      {of.map(({ name, says, required }) => {
        const used = body.includes(`{${name}}`)
        return (
          <li key={name}>
            <button type="button" aria-label={`插入占位符 ${name}`} onClick={() => onInsert(name)}>
              {`{${name}}`}
            </button>
            <span>
              {required && (
                <strong className={used ? 'yg-right-text' : 'yg-wrong'}>{used ? '必需，已用' : '必需，缺'}　</strong>
              )}
              {says}
            </span>
          </li>
        )
      })}
    </ul>
  )
}
