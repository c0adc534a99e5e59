import { App } from 'antd'
import { useEffect } from 'react'
import { useBlocker } from 'react-router'
import { isAnythingUnsent } from '../parts/unsent.ts'

/** Asks before a page with something typed and not sent is left: by a link, the browser's back, a reload. */
export function LeavingGuard() {
  const { modal } = App.useApp()
  const blocker = useBlocker(({ currentLocation: from, nextLocation: to }) => {
    if (from.pathname !== to.pathname) return isAnythingUnsent('page')
    return from.search !== to.search && isAnythingUnsent('search')
  })
  useEffect(() => {
    if (blocker.state !== 'blocked') return
    const question = modal.confirm({
      title: '填写的内容还没有提交',
      content: '离开本页后不再保留。',
      okText: '离开',
      cancelText: '继续填写',
      // Enter in haste loses nothing.
      autoFocusButton: 'cancel',
      onOk: () => blocker.proceed(),
      onCancel: () => blocker.reset(),
    })
    return () => question.destroy()
  }, [blocker, modal])
  useEffect(() => {
    // The browser asks in its own words.
    const ask = (event: BeforeUnloadEvent) => {
      if (isAnythingUnsent()) event.preventDefault()
    }
    window.addEventListener('beforeunload', ask)
    return () => window.removeEventListener('beforeunload', ask)
  }, [])
  return null
}
