import type { Area } from '../shell/area.ts'
import { requests } from './requests/area.tsx'

/** The areas of the workbench, in the order of the menu. */
export const areas: Area[] = [requests]
