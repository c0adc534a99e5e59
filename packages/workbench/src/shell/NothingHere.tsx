import { Button, Result } from 'antd'
import { useNavigate } from 'react-router'

export function NothingHere() {
  const navigate = useNavigate()
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能有误，或您的岗位不能查看。"
      extra={
        <Button type="primary" onClick={() => navigate('/')}>
          回到首页
        </Button>
      }
    />
  )
}
