import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Deactivated, StaffView } from '@yangguang/contract'
import { App, Button, Modal } from 'antd'
import { useState } from 'react'
import { api } from '../../../api.ts'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import { AssignmentTable } from './OpenAssignments.tsx'

/** 停用 and 启用 an account. Cases still in the person's hands are shown before, so that they are handed on. */
export function Activity({ person }: { person: StaffView }) {
  const client = useQueryClient()
  const { message } = App.useApp()
  const [asking, setAsking] = useState(false)
  const change = useMutation({
    mutationFn: (active: boolean) => api.put<Deactivated>(`/api/admin/staff/${person.id}/active`, { active }),
    onSuccess: async ({ active }) => {
      setAsking(false)
      void message.success(active ? '账号已启用，岗位须由安全管理员重新授予' : '账号已停用')
      await client.invalidateQueries({ queryKey: ['admin'] })
    },
  })
  const open = person.openAssignments
  return (
    <>
      {person.active ? (
        <Button danger onClick={() => setAsking(true)}>
          停用账号
        </Button>
      ) : (
        <Button loading={change.isPending} onClick={() => change.mutate(true)}>
          启用账号
        </Button>
      )}
      {!asking && change.error && <RefusalNotice error={change.error} />}
      <Modal
        open={asking}
        title={`停用 ${person.name} 的账号？`}
        okText="停用"
        okButtonProps={{ danger: true, loading: change.isPending }}
        onOk={() => change.mutate(false)}
        onCancel={() => {
          setAsking(false)
          change.reset()
        }}
      >
        <p>停用后立即退出登录，岗位全部收回；其办理过的记录保留姓名。</p>
        {open.length > 0 && (
          <>
            <p>
              <strong>还有 {open.length} 件申请在其手中，请告知公开工作机构负责人另行分派：</strong>
            </p>
            <AssignmentTable of={open} />
          </>
        )}
        <RefusalNotice error={change.error} />
      </Modal>
    </>
  )
}
