import type { ContributionState } from './lifecycle.ts'
import type { AuditEvent } from './event.ts'
import type { Job } from './job.ts'

/** What a decision says must follow (kết quả): the next state, the events to record, the jobs to do. The deed in server/ carries it out. */
export interface Outcome {
	readonly next: ContributionState
	readonly events: readonly AuditEvent[]
	readonly jobs: readonly Job[]
}
