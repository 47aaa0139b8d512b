import { recountWaiting } from './recount-waiting.ts'

/** The way in for pages that load this only when it is needed. */
export const countAnew = recountWaiting
