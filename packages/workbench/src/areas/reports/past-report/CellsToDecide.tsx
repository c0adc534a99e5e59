import { type FigureStatus, figureStatusNames, type PastReportCell } from '@yangguang/contract'
import { Button, Checkbox, Input, Select } from 'antd'
import { asRead, type Decision, type Decisions, isWhole } from './decisions.ts'

interface Props {
  cells: readonly PastReportCell[]
  decisions: Decisions
  onDecide: (place: string, decision: Decision) => void
}

const stateNames: Record<PastReportCell['state'], string> = {
  doubtful: '存疑',
  refused: '不能判定',
  missing: '没有读到',
  sure: '改正',
}

/**
 * The cells that are not sure, one by one: what stands in the document, why it is asked about, and what it shall be. Enter calls one
 * done and goes on to the next.
 */
export function CellsToDecide({ cells, decisions, onDecide }: Props) {
  const left = cells.filter(({ state, place }) => state === 'missing' && !decisions[place]?.done)
  return (
    <>
      {cells.length > 1 && (
        <p className="yg-note">对照原件逐格核对：数对的按回车确认并到下一格，不对的改好再按回车。</p>
      )}
      {left.length > 3 && (
        <div className="yg-past-bulk">
          <Button
            size="small"
            onClick={() => {
              for (const { place } of left) onDecide(place, { status: 'blank', value: '', done: true })
            }}
          >
            没有读到的 {left.length} 格都先留作未填
          </Button>
        </div>
      )}
      <ol className="yg-past-cells">
        {cells.map((cell) => (
          <OneCell
            key={cell.place}
            cell={cell}
            decision={decisions[cell.place] ?? asRead(cell)}
            onDecide={(decision) => onDecide(cell.place, decision)}
          />
        ))}
      </ol>
    </>
  )
}

const statuses: readonly FigureStatus[] = ['value', 'zero', 'blank', 'notApplicable']
const words: Record<FigureStatus, string> = { ...figureStatusNames, value: '填数' }

function OneCell({
  cell,
  decision,
  onDecide,
}: {
  cell: PastReportCell
  decision: Decision
  onDecide: (decision: Decision) => void
}) {
  const { place, label, state, printed, where, why, now } = cell
  const whole = isWhole(cell, decision)
  return (
    <li id={`decide-${place}`} className={decision.done ? 'yg-past-cell yg-past-done' : 'yg-past-cell'}>
      <div className="yg-past-what">
        <strong>{label}</strong>
        <span className={`yg-past-state yg-past-${state}`}>{stateNames[state]}</span>
        <div className="yg-faint yg-small">
          {where && `${where}　`}
          {printed.trim() !== '' && `印作“${printed.trim()}”　`}
          {why}
          {now && `　现为 ${now.value ?? figureStatusNames[now.status]}（${now.source}），导入后替换`}
        </div>
      </div>
      <div className="yg-past-decide">
        <Select
          size="small"
          aria-label={`${label}：填写方式`}
          value={decision.status}
          style={{ width: 88 }}
          onChange={(status) => onDecide({ ...decision, status, done: false })}
          options={statuses.map((status) => ({ value: status, label: words[status] }))}
        />
        <Input
          size="small"
          aria-label={label}
          disabled={decision.status !== 'value'}
          value={decision.status === 'value' ? decision.value : ''}
          maxLength={20}
          status={decision.status === 'value' && decision.value !== '' && !whole ? 'error' : undefined}
          onChange={({ target }) => onDecide({ ...decision, value: target.value, done: false })}
          onPressEnter={({ currentTarget }) => {
            if (!whole) return
            onDecide({ ...decision, done: true })
            nextField(currentTarget)?.focus()
          }}
        />
        <Checkbox
          aria-label={`${label}：已核对`}
          disabled={!whole}
          checked={decision.done}
          onChange={({ target }) => onDecide({ ...decision, done: target.checked })}
        >
          已核对
        </Checkbox>
      </div>
    </li>
  )
}

/** The field of the next cell: a page of figures is gone through by Enter alone. */
function nextField(field: HTMLInputElement): HTMLInputElement | null {
  const next = field.closest('li')?.nextElementSibling
  return next?.querySelector<HTMLInputElement>('.yg-past-decide > .ant-input') ?? null
}
