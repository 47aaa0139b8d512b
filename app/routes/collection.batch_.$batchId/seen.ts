import type { SerializeFrom } from '@remix-run/node'
import type { Refused } from '#app/refusal-response.ts'
import type { SeenBatch } from '#server/collection/check-own-batch.ts'

export interface BatchProps {
	readonly seen: SerializeFrom<SeenBatch>
	readonly answered: Pick<Refused, 'typed' | 'refusal'> | undefined
}
