import { Button, Result } from 'antd'
import { Link } from 'react-router'

export function NothingHere() {
  return (
    <Result
      status="404"
      title="没有这个页面"
      subTitle="地址可能有误，或您的岗位不能查看。"
      extra={
        <Link to="/">
          <Button type="primary">回到我的待办</Button>
        </Link>
      }
    />
  )
}
