import { z } from 'zod'
import { batchColumns } from '#moderation/collection/batch-columns.ts'

/** A table as it is kept between its upload and the import of its last row: sealed, for cells tell where things stand and from whom they came. */
export const batchContent = z.object({
	fileName: z.string(),
	headings: z.array(z.string()),
	rows: z.array(z.object({ number: z.number(), cells: z.array(z.string()) })),
	mapping: z.partialRecord(z.enum(batchColumns), z.number()),
})
export type BatchContent = z.infer<typeof batchContent>
