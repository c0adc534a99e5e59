import { useState } from 'react'
import { AgencySelect } from '../../parts/AgencySelect.tsx'
import { Answer } from '../../parts/Answer.tsx'
import { PageTitle } from '../../parts/PageTitle.tsx'
import { Section } from '../../parts/Section.tsx'
import { useMe } from '../../shell/me.ts'
import { agencyKey, useTopicsOf } from './agencies/queries.ts'
import { NamedList } from './NamedList.tsx'
import './administration.css'

/** 专题设置: the topics applications are sorted by, body by body. */
export function TopicsPage() {
  const me = useMe()
  const [agencyId, setAgencyId] = useState(me.agency.id)
  const topics = useTopicsOf(agencyId)
  return (
    <div className="yg-page yg-page-narrow">
      <PageTitle title="专题设置">
        <div className="yg-push">
          <AgencySelect value={agencyId} onChange={(id) => setAgencyId(id ?? me.agency.id)} />
        </div>
      </PageTitle>
      <Section title="专题">
        <div className="yg-intro">
          专题用来归类申请内容（征地补偿、城市更新……），办理时选择，统计各类申请所占比重。停用的专题不再供选择，已归类的申请不变。
        </div>
        <Answer of={topics} rows={4}>
          {(rows) => (
            <NamedList
              key={agencyId}
              rows={rows}
              what="专题"
              most={30}
              addPath={`/api/admin/agencies/${agencyId}/topics`}
              editPath={(row) => `/api/admin/topics/${row.id}`}
              cacheKey={[...agencyKey(agencyId), 'topics']}
            />
          )}
        </Answer>
      </Section>
    </div>
  )
}
