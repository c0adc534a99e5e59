import { useMutation } from '@tanstack/react-query'
import { type FigureStatus, figureStatusNames, type ReportFigure, type ReportView } from '@yangguang/contract'
import { Button, Input, type InputRef, Radio, Select } from 'antd'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { minuteOf } from '../../../parts/days.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import type { Writer } from '../use-report.ts'
import { lastSource, rememberSource, sourcesOf } from './sources.ts'

/** `out`: the row is not printed at all, only in tables a province may leave out. */
type Choice = FigureStatus | 'out'

interface Props {
  figure: ReportFigure
  view: ReportView
  writer: Writer
  onClose: () => void
  onNext: () => void
}

/** One figure: a number, zero, not applicable or left blank, with what it was taken from. Enter keeps it and goes on. */
export function FigureEditor({ figure, view, writer, onClose, onNext }: Props) {
  const local = !figure.table.startsWith('table')
  const unit = view.figures.find(({ place }) => place === `table2.${figure.row}.unit` && figure.column === 'amount')
  const [choice, setChoice] = useState<Choice>(() => firstChoice(figure))
  const [value, setValue] = useState(figure.status === 'value' ? String(figure.value) : '')
  const [unitWord, setUnitWord] = useState(String(unit?.value ?? '万元'))
  const [source, setSource] = useState(figure.source || lastSource(view))
  const keep = useMutation({
    mutationFn: (_then: () => void) => {
      const given = choice === 'out' ? null : choice === 'value' ? { status: choice, value } : { status: choice }
      const withUnit = unit && choice === 'value' ? { [unit.place]: { status: 'value', value: unitWord } } : {}
      return writer.send('put', 'figures', { source, figures: { [figure.place]: given, ...withUnit } })
    },
    onSuccess: (_view, then) => {
      rememberSource(view, source)
      then()
    },
  })
  const number = useRef<InputRef>(null)
  useEffect(() => {
    // The editor is still being placed when it appears: the page must not scroll after it.
    if (choice === 'value') requestAnimationFrame(() => number.current?.focus({ preventScroll: true, cursor: 'all' }))
  }, [choice])
  const ready = source.trim() !== '' && (choice !== 'value' || value.trim() !== '')
  const byKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onClose()
    if (event.key !== 'Enter' || event.target instanceof HTMLButtonElement || !ready || keep.isPending) return
    event.preventDefault()
    keep.mutate(onNext)
  }
  const choices: Choice[] = local
    ? ['value', 'zero', 'notApplicable', 'blank', 'out']
    : ['value', 'zero', 'notApplicable', 'blank']
  return (
    <div className="yg-figure-editor" role="dialog" aria-label={figure.label} onKeyDown={byKey}>
      <div className="yg-figure-label">{figure.label}</div>
      <Radio.Group
        size="small"
        aria-label="填写方式"
        optionType="button"
        buttonStyle="solid"
        value={choice}
        onChange={({ target }) => setChoice(target.value as Choice)}
        options={choices.map((one) => ({ value: one, label: choiceNames[one] }))}
      />
      {choice === 'value' && (
        <div className="yg-row yg-figure-value">
          <Input
            ref={number}
            aria-label={figure.label}
            inputMode={figure.kind === 'decimal' ? 'decimal' : 'numeric'}
            maxLength={20}
            placeholder={figure.kind === 'change' ? '减少的用负数' : undefined}
            value={value}
            onChange={({ target }) => setValue(target.value.trim())}
          />
          {unit ? (
            <Select
              aria-label="单位"
              style={{ width: 84 }}
              value={unitWord}
              onChange={setUnitWord}
              options={['万元', '元'].map((word) => ({ value: word, label: word }))}
            />
          ) : (
            figure.unit && <span>{figure.unit}</span>
          )}
        </div>
      )}
      <div className="yg-figure-source">
        <label htmlFor={`source-${figure.place}`}>数据来源</label>
        <Input
          id={`source-${figure.place}`}
          list={`sources-${figure.place}`}
          maxLength={200}
          placeholder="如：政策法规处统计表"
          value={source}
          onChange={({ target }) => setSource(target.value)}
        />
        <datalist id={`sources-${figure.place}`}>
          {sourcesOf(view).map((one) => (
            <option key={one} value={one} />
          ))}
        </datalist>
      </div>
      {figure.entered && (
        <div className="yg-note">
          现为{figureStatusNames[figure.status]}，{figure.enteredByName}
          {figure.enteredAt && ` ${minuteOf(figure.enteredAt)}`} 填
        </div>
      )}
      <RefusalNotice error={keep.error} />
      <div className="yg-row">
        <Button
          type="primary"
          size="small"
          disabled={!ready}
          loading={keep.isPending}
          onClick={() => keep.mutate(onNext)}
        >
          保存，填下一格
        </Button>
        <Button size="small" disabled={!ready} onClick={() => keep.mutate(onClose)}>
          保存
        </Button>
        <Button size="small" type="text" onClick={onClose}>
          取消
        </Button>
      </div>
    </div>
  )
}

const choiceNames: Record<Choice, string> = {
  value: '填数',
  zero: '零',
  notApplicable: '不适用',
  blank: '未填',
  out: '不列',
}

/** A figure nobody has entered is about to be a number. */
const firstChoice = ({ entered, status }: ReportFigure): Choice => (entered ? status : 'value')
