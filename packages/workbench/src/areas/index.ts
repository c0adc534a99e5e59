import type { Area } from '../shell/area.ts'
import { account } from './account/area.tsx'
import { administration } from './administration/area.tsx'
import { audit } from './audit/area.tsx'
import { imports } from './imports/area.tsx'
import { reports } from './reports/area.tsx'
import { requests } from './requests/area.tsx'

/** The areas of the workbench, in the order of the menu. */
export const areas: Area[] = [requests, reports, imports, administration, audit, account]
