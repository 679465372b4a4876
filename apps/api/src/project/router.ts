import {
  type Project,
  type ProjectItem,
  type ProjectPage,
  projectRef,
  question,
  revisionRef,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure } from '../trpc.ts'
import { getCard, getProject, getRevision } from './get.ts'
import { searchProjects } from './search.ts'

export const projectRoutes = {
  search: procedure
    .input(question)
    .query(({ ctx, input }): Promise<ProjectPage> => searchProjects(ctx.db, input)),

  get: procedure
    .input(projectRef)
    .query(({ ctx, input }): Promise<Project> => getProject(ctx.db, input, ctx.actor !== null)),

  card: procedure
    .input(projectRef)
    .query(({ ctx, input }): Promise<ProjectItem> => getCard(ctx.db, input)),

  revision: procedure
    .input(revisionRef)
    .query(({ ctx, input }): Promise<Project> => getRevision(ctx.db, input, ctx.actor !== null)),
} satisfies TRPCRouterRecord
