import type { ChartOption } from '@yangguang/documents'

/** A chart before it is drawn. `alt` says in words what it shows, with the figures. */
export interface Chart {
  id: 'results' | 'applicants' | 'yearOnYear' | 'disputes'
  title: string
  alt: string
  option: ChartOption
  width: number
  height: number
}
