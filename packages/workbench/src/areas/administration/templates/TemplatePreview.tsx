import type { TemplateView } from '@yangguang/contract'

/** The text as paragraphs of a letter; what the program fills in is shaded, with what will stand there on pointing. */
export function TemplatePreview({ template, body }: { template: TemplateView; body: string }) {
  const says = new Map(template.placeholders.map((one) => [one.name, one.says]))
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '')
  return (
    <div className="yg-paper">
      {lines.map((line, at) => (
        <p key={at}>
          {line
            .trim()
            .split(/(\{[^{}]*\})/)
            .map((part, index) =>
              part.startsWith('{') && part.endsWith('}') ? (
                <Slot key={index} name={part.slice(1, -1)} says={says.get(part.slice(1, -1))} />
              ) : (
                part
              ),
            )}
        </p>
      ))}
    </div>
  )
}

function Slot({ name, says }: { name: string; says: string | undefined }) {
  return (
    <span className={says ? 'yg-slot' : 'yg-slot yg-slot-unknown'} title={says ?? '不认识的占位符'}>
      {name}
    </span>
  )
}
