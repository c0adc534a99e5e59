import type { FastifyPluginAsync } from 'fastify'
import type { Scope } from '../scope.ts'
import { workbenchArea } from './workbench/pages.ts'

/** The areas of the platform, each a plugin that brings its routes and pages. */
export const areas: FastifyPluginAsync<{ scope: Scope }>[] = [workbenchArea]
