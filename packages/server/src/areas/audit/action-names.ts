import { type HappeningKind, workflow } from '@yangguang/statute'

/** Steps of a case that the workflow table does not offer as buttons. */
const happenings: Partial<Record<HappeningKind, string>> = {
  submitted: '收到申请',
  letterIssued: '制发文书',
  letterServed: '送达文书',
  imported: '导入历史申请',
  redecisionStarted: '重新处理立案',
  noted: '添加备注',
}

const acts: Record<string, string> = {
  'sign-in': '登录',
  'sign-in-failed': '登录失败',
  'second-factor': '通过动态口令',
  'sign-out': '退出登录',
  'change-password': '修改口令',
  'enable-totp': '启用动态口令',
  'disable-totp': '停用动态口令',
  'end-session': '结束会话',
  'end-sessions': '强制退出',
  'create-staff': '新建账号',
  'edit-staff': '修改账号',
  'activate-staff': '启用账号',
  'deactivate-staff': '停用账号',
  'grant-roles': '授予或收回岗位',
  'unlock-account': '解锁账号',
  'reset-totp': '重置动态口令',
  'reset-password': '重置口令',
  'recover-account': '在服务器上恢复账号',
  'set-security-policy': '修改登录安全设置',
  'set-up': '初始化系统',
  'create-agency': '新建机构',
  'edit-agency': '修改机构信息',
  'activate-agency': '启用机构',
  'deactivate-agency': '停用机构',
  'create-unit': '新建科室',
  'edit-unit': '修改科室',
  'create-topic': '新建主题',
  'edit-topic': '修改主题',
  'set-number-rule': '修改编号规则',
  'propose-notice': '录入节假日安排',
  'drop-notice': '撤回待生效的节假日安排',
  'put-notice-in-force': '节假日安排生效',
  'withdraw-notice': '撤销节假日安排',
  'due-dates-moved': '节假日变更引起到期日变动',
  'applicant-opened': '查看申请人信息',
  'similar-searched': '查找相似申请',
  'list-exported': '导出申请列表',
  'register-opened': '查看或导出台账',
  'file-downloaded': '下载文件',
  'files-added': '添加文件',
  filesAdded: '添加文件',
  fileRemoved: '移除文件',
  'topic-set': '设置主题',
  'view-saved': '保存筛选',
  'view-deleted': '删除筛选',
  rebuilt: '重算申请状态',
  'import-cases': '导入历史申请',
  'import-disputes': '导入复议诉讼',
  'dispute-opened': '登记复议诉讼',
  'dispute-changed': '更新复议诉讼',
  'dispute-appealed': '登记上诉',
  'dispute-concluded': '复议诉讼审结',
  replyKept: '保存答复草稿',
  letterPrepared: '拟制文书',
  letterEdited: '修改文书',
  letterOpened: '查看文书',
  letterVoided: '作废文书',
  letterDownloaded: '下载文书',
  templateSaved: '修改文书范本',
  applicantFetched: '申请人领取答复',
  'load-demonstration': '载入演示数据',
  'verify-audit': '校验审计记录',
  'export-audit': '导出审计记录',
}

const names = new Map<string, string>([
  ...workflow.map((step): [string, string] => [step.kind, step.label]),
  ...Object.entries(happenings),
  ...Object.entries(acts),
])

/** The Chinese name of an act; its code where it has none. */
export const actionName = (action: string): string => names.get(action) ?? action

/** Every act with a name, for the filter. */
export const namedActions = [...names].map(([code, name]) => ({ code, name }))
