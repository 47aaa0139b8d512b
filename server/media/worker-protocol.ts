import type { MaskPlan } from '#moderation/review/mask.ts'
import type { MediaResult, PublishResult } from './process-file.ts'
import type { Rights } from './rights.ts'

/** What the house asks of the child process that decodes. */
export type WorkerTask =
	| { readonly id: number; readonly task: 'process'; readonly path: string; readonly folder: string; readonly limitMs: number }
	| {
			readonly id: number
			readonly task: 'publish'
			readonly path: string
			readonly folder: string
			/** Null: for the desks, who need none inside. */
			readonly rights: Rights | null
			readonly masks: MaskPlan
	  }

/** Broken machinery (full disk, missing original), told apart from a broken file. */
export interface WorkerFailure {
	readonly code: string
	readonly message: string
}

export type WorkerAnswer = {
	readonly id: number
	/** The child has grown so much that it had better be replaced: WebAssembly never gives memory back. */
	readonly isSpent?: boolean
} & (
	| { readonly task: 'process'; readonly result: MediaResult }
	| { readonly task: 'publish'; readonly result: PublishResult }
	| { readonly task: 'failure'; readonly failure: WorkerFailure }
	/** A fault in our own reading of this file: the file is not read, the log learns why. */
	| { readonly task: 'fault'; readonly detail: string }
)

/** The child's first word: everything it needs is loaded. A child that ends without it is broken machinery, whatever the file. */
export interface WorkerReady {
	readonly task: 'ready'
}

/** What the guard thread writes to standard output before it ends the process. */
export const overMemory = 'over-memory'

/** How the guard thread learns its bounds. */
export interface GuardBounds {
	readonly maxBytes: number
	readonly parent: number
}
