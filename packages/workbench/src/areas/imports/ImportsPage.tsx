import { useSearchParams } from 'react-router'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { useMe } from '../../shell/me.ts'
import { ImportSteps } from './ImportSteps.tsx'
import { type ImportKind, importKinds } from './kinds.ts'
import './imports.css'

/** 历史办件导入: the table is filled in Excel, looked at row by row, then stored whole or not at all. */
export function ImportsPage() {
  const me = useMe()
  const [search, setSearch] = useSearchParams()
  const kind: ImportKind = search.get('of') === 'disputes' ? 'disputes' : 'cases'
  return (
    <div className="yg-page yg-imports">
      <PageTitle title="历史办件导入" />
      <div className="yg-intro">
        把启用本系统以前的办件导入“{me.agency.name}
        ”，年度报告的数字就能打开到每一件。先检查，逐行指出问题，都改好再导入；有一行不合格，整批都不导入。
      </div>
      <nav className="yg-import-kinds" aria-label="导入什么">
        {(Object.keys(importKinds) as ImportKind[]).map((one) => (
          <button
            key={one}
            type="button"
            aria-current={one === kind ? 'page' : undefined}
            onClick={() => setSearch({ of: one }, { replace: true })}
          >
            {importKinds[one].name}
          </button>
        ))}
      </nav>
      <ImportSteps key={kind} kind={kind} />
    </div>
  )
}
