import {
  closeDepartmentInput,
  closingQuestion,
  createDepartmentInput,
  peopleQuestion,
  renameDepartmentInput,
} from '@renkei/schema'
import type { TRPCRouterRecord } from '@trpc/server'
import { procedure, signedInProcedure } from '../trpc.ts'
import { closeDepartment } from './close.ts'
import { readClosing } from './closing.ts'
import { createDepartment } from './create.ts'
import { selectDepartments } from './queries.ts'
import { renameDepartment } from './rename.ts'

export const departmentRoutes = {
  list: signedInProcedure
    .input(peopleQuestion)
    .query(({ ctx: { db, actor }, input }) =>
      selectDepartments(db, input.municipality ?? actor.me.municipality?.code),
    ),
  create: procedure
    .input(createDepartmentInput)
    .mutation(({ ctx, input }) => createDepartment(ctx.db, ctx.actor, input)),
  rename: procedure
    .input(renameDepartmentInput)
    .mutation(({ ctx, input }) => renameDepartment(ctx.db, ctx.actor, input)),
  closing: procedure
    .input(closingQuestion)
    .query(({ ctx, input }) => readClosing(ctx.db, ctx.actor, input)),
  close: procedure
    .input(closeDepartmentInput)
    .mutation(({ ctx, input }) => closeDepartment(ctx.db, ctx.actor, input)),
} satisfies TRPCRouterRecord
