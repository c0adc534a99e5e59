import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
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
import { NothingHere } from './shell/NothingHere.tsx'
import './shell/workbench.css'
import { theme } from './theme.ts'

dayjs.locale('zh-cn')

const client = new QueryClient({
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
      children: [...areas.flatMap((area) => area.routes), { path: '*', element: <NothingHere /> }],
    },
  ],
  { basename: '/workbench' },
)

createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme}>
      <AntApp>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
)
