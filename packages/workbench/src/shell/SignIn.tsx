import { Typography } from 'antd'
import { DemonstrationBand } from './DemonstrationBand.tsx'
import { SignInForm } from './SignInForm.tsx'

/** The page of whoever is not signed in. */
export function SignIn({ secondFactor }: { secondFactor: boolean }) {
  return (
    <main className="yg-entry">
      <title>登录 · 政府信息公开工作台</title>
      <DemonstrationBand />
      <div className="yg-entry-card">
        <h1>政府信息公开工作台</h1>
        <SignInForm secondFactor={secondFactor} />
        <Typography.Paragraph type="secondary" style={{ margin: '16px 0 0', fontSize: 13 }}>
          忘记口令请联系本单位安全管理员。申请人查询办理进度，请到
          <a href="/" style={{ textDecoration: 'underline' }}>
            公开平台
          </a>
          。
        </Typography.Paragraph>
      </div>
    </main>
  )
}
