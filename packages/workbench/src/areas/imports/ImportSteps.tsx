import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { ImportResult } from '@yangguang/contract'
import { Alert, Button, Input } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { api } from '../../api.ts'
import { DownloadButton } from '../../parts/DownloadButton.tsx'
import { fileSize } from '../../parts/days.ts'
import { FileDrop } from '../../parts/FileDrop.tsx'
import { Section } from '../../parts/Section.tsx'
import { RefusalNotice } from '../../shell/RefusalNotice.tsx'
import { ImportFindings } from './ImportFindings.tsx'
import { type ImportKind, importKinds } from './kinds.ts'

/** Template, file and source, a look at what it would do, and the import itself. */
export function ImportSteps({ kind }: { kind: ImportKind }) {
  const client = useQueryClient()
  const [file, setFile] = useState<File | null>(null)
  const [source, setSource] = useState('')
  const send = (dryRun: boolean) => {
    const form = new FormData()
    // The source goes first: the server reads the fields before the file.
    form.append('source', source.trim())
    form.append('file', file!)
    return api.post<ImportResult>(`/api/imports/${kind}?dryRun=${dryRun}`, form)
  }
  const look = useMutation({ mutationFn: () => send(true) })
  const store = useMutation({
    mutationFn: () => send(false),
    onSuccess: async ({ batch }) => {
      if (batch === null) return
      await Promise.all([
        client.invalidateQueries({ queryKey: ['reports'] }),
        client.invalidateQueries({ queryKey: ['requests'] }),
        client.invalidateQueries({ queryKey: ['disputes'] }),
      ])
    },
  })
  const take = (chosen: File) => {
    setFile(chosen)
    look.reset()
    store.reset()
  }
  const ready = file !== null && source.trim() !== ''
  const result = store.data ?? look.data
  const stored = store.data?.batch ?? null
  const fine = look.data !== undefined && look.data.errors.length === 0 && look.data.total > 0
  return (
    <>
      <Section title="一、填表">
        <div className="yg-row">
          <DownloadButton path={`/api/imports/${kind}/template.xlsx`}>下载{importKinds[kind].table}模板</DownloadButton>
          <span className="yg-faint yg-small">表内有填写说明、下拉选项和示例。</span>
        </div>
      </Section>
      <Section title="二、上传检查">
        <FileDrop
          label={
            file ? `已选：${file.name}（${fileSize(file.size)}），可重新选择` : '选择填好的 Excel 文件，或者拖到这里'
          }
          hint="xlsx 格式，不超过 20 MB"
          accept=".xlsx"
          multiple={false}
          onFiles={([chosen]) => chosen && take(chosen)}
        />
        <div className="yg-import-source">
          <label htmlFor="import-source">数据来源</label>
          <Input
            id="import-source"
            maxLength={100}
            placeholder="如：2019年依申请公开登记台账"
            value={source}
            onChange={({ target }) => setSource(target.value)}
          />
        </div>
        <div className="yg-row">
          <Button
            type={fine ? 'default' : 'primary'}
            disabled={!ready || stored !== null}
            loading={look.isPending}
            onClick={() => {
              store.reset()
              look.mutate()
            }}
          >
            检查
          </Button>
          {!ready && <span className="yg-faint yg-small">请先选择文件，写明数据来源。</span>}
        </div>
        <div style={{ marginTop: look.error ? 12 : 0 }}>
          <RefusalNotice error={look.error} />
        </div>
      </Section>
      {result && (
        <Section title="三、核对导入">
          <ImportFindings result={result} counted={importKinds[kind].counted} />
          <RefusalNotice error={store.error} />
          {stored !== null ? (
            <Alert
              type="success"
              showIcon
              role="status"
              title={`已导入 ${store.data!.total} 件，批次 ${stored}。`}
              action={<Link to={importKinds[kind].list}>查看</Link>}
            />
          ) : (
            <Button type="primary" disabled={!fine} loading={store.isPending} onClick={() => store.mutate()}>
              导入 {fine ? `${look.data.total} 件` : ''}
            </Button>
          )}
        </Section>
      )}
    </>
  )
}
