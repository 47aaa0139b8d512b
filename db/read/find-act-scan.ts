import type { ScanKind } from '#moderation/merge/act-scan.ts'
import type { Act } from '#moderation/merge/act.ts'
import type { Db } from '../schema.ts'

export interface KeptScan {
	readonly fileName: string
	readonly kind: ScanKind
	readonly storageKey: string
	readonly isPublic: boolean
}

export async function findActScan(
	db: Db,
	{ office, year, number }: Pick<Act, 'office' | 'year' | 'number'>,
	scanId: string,
): Promise<KeptScan | undefined> {
	return db
		.selectFrom('act_scan')
		.innerJoin('act', 'act.id', 'act_scan.act_id')
		.select(['act_scan.file_name as fileName', 'act_scan.kind', 'act_scan.storage_key as storageKey', 'act_scan.is_public as isPublic'])
		.where('act_scan.id', '=', scanId)
		.where('act.office', '=', office)
		.where('act.year', '=', year)
		.where('act.number', '=', number)
		.executeTakeFirst()
}
