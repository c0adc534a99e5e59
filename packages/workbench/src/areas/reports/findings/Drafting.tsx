import { useMutation } from '@tanstack/react-query'
import type { ReportView } from '@yangguang/contract'
import { App, Button } from 'antd'
import { Section } from '../../../parts/Section.tsx'
import { RefusalNotice } from '../../../shell/RefusalNotice.tsx'
import type { Texts } from '../paper/use-texts.ts'

const clock = new Intl.DateTimeFormat('zh-CN', { hour: '2-digit', minute: '2-digit', hour12: false })

const everything = [0, 1, 2, 3, 4, 5, 6]

/** How far the draft has come: whether the texts are kept, how many figures are entered, drafting all texts from the figures. */
export function Drafting({ view, texts }: { view: ReportView; texts: Texts }) {
  const { modal } = App.useApp()
  const draft = useMutation({ mutationFn: () => texts.redraft(everything) })
  const ask = () =>
    void modal.confirm({
      title: '按现在的数据重新起草全部文字？',
      content: '前言和六个部分已经写的文字都由草稿替换，不能恢复。',
      okText: '全部重新起草',
      okButtonProps: { danger: true },
      onOk: () => draft.mutateAsync().catch(() => undefined),
    })
  const asked = view.figures.filter(({ table, kind }) => table === 'table2' && kind !== 'text')
  const done = asked.filter(({ entered, status }) => entered && status !== 'blank').length
  const begun = view.texts !== 'none'
  return (
    <Section title="编制">
      <ul className="yg-drafting">
        <li>
          表二：已填 {done} 项，共 {asked.length} 项
        </li>
        <li aria-live="polite">文字：{keptWords(texts, begun)}</li>
      </ul>
      <RefusalNotice error={draft.error} />
      <Button
        block
        type={begun ? 'default' : 'primary'}
        loading={draft.isPending}
        onClick={begun ? ask : () => draft.mutate()}
      >
        {begun ? '按数据重新起草全部文字' : '按数据起草全部文字'}
      </Button>
    </Section>
  )
}

function keptWords({ state, keptAt }: Texts, begun: boolean): string {
  if (state === 'failed') return '没有保存成功'
  if (state === 'keeping') return '正在保存……'
  if (state === 'written') return '有改动，即将自动保存'
  if (keptAt) return `${clock.format(keptAt)} 已自动保存`
  return begun ? '已保存，边写边自动保存' : '还没有起草'
}
