import { routes } from '../routes.ts'
import { type Context, router } from '../trpc.ts'

const procedures = router(routes)

/** The registry's procedures as somebody may call them: a file has what its list has, for whom it has it. */
export const callerFor = (context: Context) => procedures.createCaller(context)
export type Caller = ReturnType<typeof callerFor>
