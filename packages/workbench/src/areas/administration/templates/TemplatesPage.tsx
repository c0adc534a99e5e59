import type { TemplateView } from '@yangguang/contract'
import { Grid, Select } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { Answer } from '../../../parts/Answer.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { useMe } from '../../../shell/me.ts'
import { inForceOn, nameOf, useTemplates } from './queries.ts'
import { TemplateEditor } from './TemplateEditor.tsx'
import '../administration.css'
import './templates.css'

/** 文书范本: the office's own texts in the place of the program's, letter by letter and answer by answer. */
export function TemplatesPage() {
  const templates = useTemplates()
  const [search, setSearch] = useSearchParams()
  const wide = Grid.useBreakpoint().lg ?? true
  return (
    <div className="yg-page">
      <PageTitle title="文书范本" />
      <Answer of={templates} rows={14}>
        {({ templates: all }) => {
          const chosen = all.find((one) => nameOf(one) === search.get('of')) ?? all[0]!
          return (
            <div className="yg-templates">
              {wide ? (
                <TemplateNav all={all} chosen={chosen} />
              ) : (
                <Select
                  aria-label="选择范本"
                  value={nameOf(chosen)}
                  onChange={(name) => setSearch({ of: name })}
                  options={groupsOf(all).map(({ title, of }) => ({
                    label: title,
                    options: of.map((one) => ({ value: nameOf(one), label: one.name })),
                  }))}
                />
              )}
              <TemplateEditor key={nameOf(chosen)} template={chosen} />
            </div>
          )
        }}
      </Answer>
    </div>
  )
}

const groupsOf = (all: readonly TemplateView[]) => [
  { title: '答复书', of: all.filter(({ kind }) => kind === 'decision') },
  { title: '程序性文书', of: all.filter(({ kind }) => kind !== 'decision') },
]

function TemplateNav({ all, chosen }: { all: readonly TemplateView[]; chosen: TemplateView }) {
  const { today } = useMe()
  return (
    <nav aria-label="范本" className="yg-template-nav">
      {groupsOf(all).map(({ title, of }) => (
        <div key={title}>
          <h2>{title}</h2>
          <ul>
            {of.map((one) => (
              <li key={nameOf(one)}>
                <Link
                  to={`?of=${encodeURIComponent(nameOf(one))}`}
                  aria-current={one === chosen ? 'page' : undefined}
                  preventScrollReset
                >
                  {one.name}
                  {inForceOn(one, today) && <span className="yg-template-own">自有</span>}
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}
