/** What can be done with something that has states: in which, and to which it leads where that is
 * another one. */
export type Transition<State extends string> = { from: readonly State[]; to?: State }

/** Whether a transition may start from a state. */
export const allows = <State extends string>(
  { from }: Transition<NoInfer<State>>,
  state: State,
): boolean => from.includes(state)
