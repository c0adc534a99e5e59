import type { FastifyPluginAsync } from 'fastify'
import type { Scope } from '../scope.ts'
import { staffAdministration } from './accounts/admin-routes.ts'
import { setUpPages } from './accounts/pages.tsx'
import { accounts } from './accounts/routes.ts'
import { agencies } from './agencies/routes.ts'
import { applying } from './applying/pages.tsx'
import { audit } from './audit/routes.ts'
import { calendar } from './calendar/routes.ts'
import { disputes } from './disputes/routes.ts'
import { following } from './following/pages.tsx'
import { front } from './front/pages.tsx'
import { letterRoutes } from './letters/routes.ts'
import { reportCheck } from './report-check/pages.tsx'
import { reports } from './reports/routes.ts'
import { requests } from './requests/routes.ts'
import { workbenchArea } from './workbench/pages.ts'

/** The areas of the platform, each a plugin that brings its routes and pages. */
export const areas: FastifyPluginAsync<{ scope: Scope }>[] = [
  accounts,
  staffAdministration,
  setUpPages,
  agencies,
  audit,
  calendar,
  applying,
  following,
  front,
  letterRoutes,
  requests,
  disputes,
  reports,
  reportCheck,
  workbenchArea,
]
