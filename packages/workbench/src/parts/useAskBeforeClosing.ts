import { App } from 'antd'
/** Closes what lies beside the page; when something typed would be lost, only after the person has said so. */
export function useAskBeforeClosing(): (holds: boolean, close: () => void) => void {
  const { modal } = App.useApp()
  return (holds, close) => {
    if (!holds) return close()
    modal.confirm({
      title: '填写的内容还没有提交',
      content: '关闭后不再保留。',
      okText: '关闭',
      cancelText: '继续填写',
      // Enter in haste loses nothing.
      autoFocusButton: 'cancel',
      onOk: close,
    })
  }
}
