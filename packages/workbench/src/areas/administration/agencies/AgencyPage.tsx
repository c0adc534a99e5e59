import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { AgencyInput, AgencyView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { Link, useParams } from 'react-router'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { Columns } from '../../../parts/Columns.tsx'
import { PageTitle } from '../../../parts/PageTitle.tsx'
import { SavedForm } from '../../../parts/SavedForm.tsx'
import { Section } from '../../../parts/Section.tsx'
import { useHasRole } from '../../../shell/me.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { NamedList } from '../NamedList.tsx'
import { StandingTag } from '../StandingTag.tsx'
import { AgencyFacts } from './AgencyFacts.tsx'
import { AgencyFields } from './AgencyFields.tsx'
import { NumberRules } from './NumberRules.tsx'
import { agenciesKey, agencyKey, useAgency, useUnits } from './queries.ts'
import '../administration.css'

/** One body: what it says about itself, its units and how it numbers. Only the system administrator changes it. */
export function AgencyPage() {
  const { id = '' } = useParams()
  const agency = useAgency(id)
  return (
    <div className="yg-page">
      <Answer of={agency} rows={14}>
        {(found) => <Agency key={found.id} agency={found} />}
      </Answer>
    </div>
  )
}

function Agency({ agency }: { agency: AgencyView }) {
  const changes = useHasRole('systemAdmin')
  const client = useQueryClient()
  const units = useUnits(agency.id)
  const save = async (values: AgencyInput) => {
    const saved = await api.put<AgencyView>(`/api/admin/agencies/${agency.id}`, values)
    client.setQueryData(agencyKey(agency.id), saved)
    await Promise.all([
      client.invalidateQueries({ queryKey: agenciesKey }),
      client.invalidateQueries({ queryKey: ['agencies'] }),
    ])
  }
  return (
    <>
      <PageTitle title={agency.name}>
        <StandingTag on={agency.active} />
        <div className="yg-push yg-row">
          <Link to={`/admin/people?agencyId=${agency.id}`}>本机构账号</Link>
          {changes && <Activity agency={agency} />}
        </div>
      </PageTitle>
      <Columns main>
        <Section title="机构信息" extra={<span className="yg-faint yg-small">网址名：{agency.slug}</span>}>
          {changes ? (
            <SavedForm<AgencyInput> initial={agency} onSubmit={save}>
              <AgencyFields />
            </SavedForm>
          ) : (
            <AgencyFacts agency={agency} />
          )}
        </Section>
        <div>
          <Section title="科室">
            <Answer of={units} rows={3}>
              {(rows) => (
                <NamedList
                  rows={rows}
                  what="科室"
                  most={40}
                  readOnly={!changes}
                  note={({ staff }) => `${staff} 人`}
                  addPath={`/api/admin/agencies/${agency.id}/units`}
                  editPath={(row) => `/api/admin/units/${row.id}`}
                  cacheKey={[...agencyKey(agency.id), 'units']}
                />
              )}
            </Answer>
          </Section>
          <NumberRules agencyId={agency.id} readOnly={!changes} />
        </div>
      </Columns>
    </>
  )
}

/** 停用 and 启用; a body in use by others is refused by the server with the reason. */
function Activity({ agency }: { agency: AgencyView }) {
  const client = useQueryClient()
  const { modal } = App.useApp()
  const change = useMutation({
    mutationFn: (active: boolean) => api.put<AgencyView>(`/api/admin/agencies/${agency.id}/active`, { active }),
    onSuccess: async (saved) => {
      client.setQueryData(agencyKey(agency.id), saved)
      await client.invalidateQueries({ queryKey: ['admin'] })
    },
    onError: (error) => void modal.error({ title: '没有办成', content: <RefusalNotice error={error} /> }),
  })
  if (!agency.active)
    return (
      <Button loading={change.isPending} onClick={() => change.mutate(true)}>
        启用机构
      </Button>
    )
  const ask = () =>
    void modal.confirm({
      title: `停用“${agency.name}”？`,
      content: '停用后不再接收申请，公开平台不再列出；已有的申请和记录都保留。',
      okText: '停用',
      okButtonProps: { danger: true },
      onOk: () => change.mutateAsync(false).catch(() => undefined),
    })
  return (
    <Button danger loading={change.isPending} onClick={ask}>
      停用机构
    </Button>
  )
}
