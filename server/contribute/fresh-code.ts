import { randomBytes } from 'node:crypto'
import { receiptCode } from '#moderation/contribute/receipt-code.ts'
import type { Transaction } from '#db/schema.ts'
import { isCodeTaken } from '#db/write/contribution.ts'

/** A receipt code nobody has. */
export async function freshCode(trx: Transaction): Promise<string> {
	for (;;) {
		const code = receiptCode(randomBytes(24))
		if (code !== undefined && !(await isCodeTaken(trx, code))) return code
	}
}
