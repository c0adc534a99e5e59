import { Button, Result } from 'antd'

/** What is shown where a page broke, also when its code could not be fetched after an update of the program. */
export function PageError() {
  return (
    <Result
      status="warning"
      title="页面没有打开"
      subTitle="可能是网络中断，或者系统刚刚更新。请重新加载；仍不行的，请联系管理员。"
      extra={
        <Button type="primary" onClick={() => window.location.reload()}>
          重新加载
        </Button>
      }
    />
  )
}
