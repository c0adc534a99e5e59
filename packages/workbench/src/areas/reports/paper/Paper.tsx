import type { ReportView } from '@yangguang/contract'
import { Button } from 'antd'
import type { Finding } from 'nianbao/check'
import { type AnnualReport, gridsOfSection, LOCAL_TABLES, reportTitle } from 'nianbao/model'
import { useMemo, useState } from 'react'
import { type CellName, placeOf } from '../cells/cell-name.ts'
import { EnteredCell } from '../cells/EnteredCell.tsx'
import type { Writer } from '../use-report.ts'
import { FormTable } from './FormTable.tsx'
import { marksOf } from './marks.ts'
import { SectionText } from './SectionText.tsx'
import type { Texts } from './use-texts.ts'
import { withWholeTables } from './whole-tables.ts'
import './paper.css'

interface Props {
  view: ReportView
  writer: Writer
  texts: Texts
  findings: readonly Finding[]
  onOpen: (cell: CellName) => void
}

/** The report as it is printed: title, preface, six sections with their tables. */
export function Paper({ view, writer, texts, findings, onOpen }: Props) {
  const { may, report } = view
  const [whole, setWhole] = useState<readonly string[]>([])
  const drawn = useMemo(() => withWholeTables(report, may.edit ? whole : []), [report, may.edit, whole])
  const [agency, title] = reportTitle(report)
  const text = (section: number, label: string) => (
    <SectionText
      section={section}
      label={label}
      text={section === 0 ? texts.now.preface : (texts.now.texts[section - 1] ?? '')}
      editable={may.edit}
      onWrite={(written) => texts.write(section, written)}
      onLeave={() => void texts.keep()}
      onRedraft={() => texts.redraft([section])}
    />
  )
  return (
    <article className="yg-sheet">
      <p className="yg-sheet-title">
        {agency}
        <br />
        {title}
      </p>
      {(may.edit || texts.now.preface) && text(0, '前言')}
      {report.sections.map((section, at) => (
        <section key={section.title} className="yg-sheet-section" id={`section-${at + 1}`}>
          <h2>{section.title}</h2>
          {text(at + 1, section.title)}
          <Tables
            view={view}
            writer={writer}
            drawn={drawn}
            section={at + 1}
            findings={findings}
            onOpen={onOpen}
            whole={whole}
            onWhole={setWhole}
          />
        </section>
      ))}
    </article>
  )
}

interface TablesProps extends Omit<Props, 'texts'> {
  drawn: AnnualReport
  section: number
  /** Local tables shown with every row of their form, to be filled in. */
  whole: readonly string[]
  onWhole: (names: readonly string[]) => void
}

function Tables({ view, writer, drawn, section, findings, onOpen, whole, onWhole }: TablesProps) {
  const figures = useMemo(() => new Map(view.figures.map((figure) => [figure.place, figure])), [view.figures])
  const marks = useMemo(() => marksOf(findings), [findings])
  const grids = gridsOfSection(drawn, section)
  const optional = view.may.edit ? LOCAL_TABLES.filter((form) => form.section === section) : []
  return (
    <>
      {grids.map((grid) => (
        <FormTable
          key={grid.name}
          grid={grid}
          captioned={!grid.name.startsWith('table')}
          marks={marks}
          onOpen={onOpen}
          entered={(name, cell) => {
            const figure = view.may.edit ? figures.get(placeOf(name)) : undefined
            return figure && <EnteredCell figure={figure} text={cell.text} view={view} writer={writer} />
          }}
        />
      ))}
      {optional.map(({ name, caption }) => (
        <Button
          key={name}
          className="yg-sheet-add"
          size="small"
          aria-pressed={whole.includes(name)}
          onClick={() => onWhole(whole.includes(name) ? whole.filter((one) => one !== name) : [...whole, name])}
        >
          {whole.includes(name) ? `收起未填的行：${caption}` : `填报地方统计表：${caption}`}
        </Button>
      ))}
    </>
  )
}
