import type { Area } from '../shell/area.ts'
import { account } from './account/area.tsx'
import { administration } from './administration/area.tsx'
import { audit } from './audit/area.tsx'
import { requests } from './requests/area.tsx'

/** The areas of the workbench, in the order of the menu. */
export const areas: Area[] = [requests, administration, audit, account]
