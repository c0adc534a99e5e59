import { CloseCircleFilled, ExclamationCircleFilled, InfoCircleFilled } from '@ant-design/icons'
import type { Severity } from 'nianbao/check'
import type { ReactNode } from 'react'

/** How grave a finding is, for people. */
export const severityKinds: Record<Severity, { name: string; icon: ReactNode }> = {
  error: { name: '错误', icon: <CloseCircleFilled aria-hidden /> },
  warning: { name: '警告', icon: <ExclamationCircleFilled aria-hidden /> },
  note: { name: '提示', icon: <InfoCircleFilled aria-hidden /> },
}
