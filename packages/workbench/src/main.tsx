import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { App as AntApp, ConfigProvider } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs from 'dayjs'
import 'dayjs/locale/zh-cn'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { ApiRefusal } from './api.ts'
import { areas } from './areas/index.ts'
import { Frame } from './shell/Frame.tsx'
import { Home } from './shell/Home.tsx'
import { meKey } from './shell/me.ts'
import { NothingHere } from './shell/NothingHere.tsx'
import { PageError } from './shell/PageError.tsx'
import './shell/workbench.css'
import { motion, theme } from './theme.ts'

dayjs.locale('zh-cn')

/** A session that ran out is noticed by whatever call comes first; asking who is signed in then shows the sign-in. */
const noticeSignedOut = (error: unknown) => {
  if (error instanceof ApiRefusal && error.status === 401) void client.invalidateQueries({ queryKey: meKey })
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, query) => {
      if (query.queryKey[0] !== meKey[0]) noticeSignedOut(error)
    },
  }),
  mutationCache: new MutationCache({ onError: noticeSignedOut }),
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; only a lost connection is worth trying again.
      retry: (count, error) => error instanceof ApiRefusal && error.status === 0 && count < 2,
    },
  },
})

const router = createBrowserRouter(
  [
    {
      path: '/',
      element: <Frame />,
      errorElement: <PageError />,
      children: [
        { index: true, element: <Home /> },
        ...areas.flatMap((area) => area.routes).map((route) => ({ errorElement: <PageError />, ...route })),
        { path: '*', element: <NothingHere /> },
      ],
    },
  ],
  { basename: '/workbench' },
)

/** What the cross of a drawer or dialog is called. */
const named = { 'aria-label': '关闭' }

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      wave={{ disabled: !motion }}
      button={{ autoInsertSpace: false }}
      drawer={{ closable: named }}
      modal={{ closable: named }}
    >
      <AntApp>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
)
