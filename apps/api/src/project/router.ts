import { type Project, type ProjectPage, projectRef, question } from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { publicProcedure } from '../trpc.ts'
import { getProject } from './get.ts'
import { searchProjects } from './search.ts'

export const projectRoutes = {
  search: publicProcedure
    .input(question)
    .query(({ ctx, input }): Promise<ProjectPage> => searchProjects(ctx.db, input)),

  get: publicProcedure
    .input(projectRef)
    .query(({ ctx, input }): Promise<Project> => getProject(ctx.db, input)),
} satisfies TRPCRouterRecord
