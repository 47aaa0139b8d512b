import type { Db } from '../schema.ts'

export interface PendingUpload {
	readonly id: string
	readonly fileName: string
	readonly bytes: number
	/** `complete`: every byte has come, and the file is being checked and put away. */
	readonly state: 'open' | 'complete'
}

/** Uploads of a contribution begun and not yet a file safe on the server; those past their time count no more. */
export async function listPendingUploads(db: Db, contributionId: string, now: Date): Promise<PendingUpload[]> {
	const rows = await db
		.selectFrom('upload')
		.select(['id', 'file_name', 'bytes', 'state'])
		.where('contribution_id', '=', contributionId)
		.where((eb) => eb.or([eb('state', '=', 'complete'), eb.and([eb('state', '=', 'open'), eb('expires_at', '>', now)])]))
		.orderBy('created_at')
		.orderBy('id')
		.limit(100)
		.execute()
	return rows.map((row) => ({
		id: row.id,
		fileName: row.file_name,
		bytes: row.bytes,
		state: row.state === 'complete' ? 'complete' : 'open',
	}))
}
