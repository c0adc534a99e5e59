import type { RefusalView } from '@yangguang/contract'

/** A refusal as the server words it; pages show `because` and `cites` as they come. */
export class ApiRefusal extends Error {
  readonly status: number
  readonly view: RefusalView

  constructor(status: number, view: RefusalView) {
    super(view.because)
    this.status = status
    this.view = view
  }
}

const unreachable: RefusalView = {
  refused: 'unreachable',
  because: '连接不上服务器。您填写的内容仍在页面上，请检查网络后重试。',
  cites: '',
}

async function ask(method: string, path: string, body?: unknown): Promise<Response> {
  const form = body instanceof FormData
  let answer: Response
  try {
    answer = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: body === undefined || form ? {} : { 'content-type': 'application/json' },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    })
  } catch {
    throw new ApiRefusal(0, unreachable)
  }
  if (answer.ok) return answer
  const json = await jsonOf(answer)
  throw new ApiRefusal(
    answer.status,
    json?.because ? json : { ...unreachable, because: '服务器没有正常回答，请稍后再试。' },
  )
}

const jsonOf = async (answer: Response) =>
  answer.headers.get('content-type')?.includes('json') ? await answer.json() : null

async function call<T>(method: string, path: string, body?: unknown): Promise<T> {
  const answer = await ask(method, path, body)
  return (answer.status === 204 ? undefined : await jsonOf(answer)) as T
}

/** Fetches a file and hands it to the browser's downloads under the name the server gives it. Throws `ApiRefusal`. */
async function download(path: string, body?: unknown): Promise<void> {
  const answer = await ask(body === undefined ? 'GET' : 'POST', path, body)
  const named = /filename\*=UTF-8''([^;]+)/i.exec(answer.headers.get('content-disposition') ?? '')
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = named ? decodeURIComponent(named[1]!) : '下载'
  link.click()
  // The download has begun by then; the blob may go.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}

/** The one client of the staff API. Answers are typed by the contract's types at the call: `api.get<TaskList>('/api/tasks')`. */
export const api = {
  get: <T>(path: string) => call<T>('GET', path),
  post: <T>(path: string, body?: unknown) => call<T>('POST', path, body ?? {}),
  put: <T>(path: string, body: unknown) => call<T>('PUT', path, body),
  patch: <T>(path: string, body: unknown) => call<T>('PATCH', path, body),
  delete: <T>(path: string) => call<T>('DELETE', path),
  download,
}

/** `?a=1&b=2` from what is set; empty values are left out. */
export function query(values: Record<string, unknown>): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '' || value === false) continue
    for (const one of Array.isArray(value) ? value : [value]) search.append(key, String(one))
  }
  const text = search.toString()
  return text ? `?${text}` : ''
}
