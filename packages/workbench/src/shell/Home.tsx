import { Result } from 'antd'
import { Navigate } from 'react-router'
import { entriesFor } from './entries.ts'
import { useMe } from './me.ts'

/** The first page of a person: the first entry of their menu. */
export function Home() {
  const first = entriesFor(useMe())[0]
  if (first) return <Navigate to={first.path} replace />
  return (
    <Result
      status="info"
      title="账号已经建立，还没有授予岗位"
      subTitle="请联系本单位安全管理员授予岗位。授予后重新打开本页即可办理。"
    />
  )
}
