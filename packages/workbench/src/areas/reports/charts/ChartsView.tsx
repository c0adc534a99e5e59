import { useQuery } from '@tanstack/react-query'
import type { ReportCharts, ReportView } from '@yangguang/contract'
import { Empty } from 'antd'
import { api } from '../../../api.ts'
import { Answer } from '../../../parts/Answer.tsx'
import { Section } from '../../../parts/Section.tsx'
import { reportPath } from '../use-report.ts'
import './charts.css'

/** 图解 as it is published with the report, drawn by the same hand as the page and the files. */
export function ChartsView({ view }: { view: ReportView }) {
  const charts = useQuery({
    queryKey: ['reports', view.agency.id, view.year, 'charts', view.revision, view.version],
    queryFn: () => api.get<ReportCharts>(`${reportPath(view.agency.id, view.year)}/charts`),
  })
  return (
    <Answer of={charts} rows={10}>
      {({ items }) =>
        items.length === 0 ? (
          <Section title="图解">
            <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description="本年没有申请和复议诉讼，没有图解" />
          </Section>
        ) : (
          <div className="yg-charts">
            {items.map(({ id, title, alt, svg, width, height }) => (
              <Section key={id} title={title}>
                <img
                  src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`}
                  alt={alt}
                  width={width}
                  height={height}
                />
                <p className="yg-faint yg-small">{alt}</p>
              </Section>
            ))}
          </div>
        )
      }
    </Answer>
  )
}
