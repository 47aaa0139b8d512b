import { randomInt } from 'node:crypto'
import type { Transaction } from '#db/schema.ts'
import { isItemCodeTaken } from '#db/write/collection.ts'

/** Letters and digits that are not taken for each other on paper. */
const signs = '23456789ABCDEFGHJKMNPQRSTVWXYZ'

export function randomCode(prefix: string): string {
	const four = (): string => Array.from({ length: 4 }, () => signs[randomInt(signs.length)]).join('')
	return `${prefix}-${four()}-${four()}`
}

/** The number under which an object is spoken of (mã hồ sơ); it tells nothing of who owns it. */
export async function freshItemCode(trx: Transaction): Promise<string> {
	for (;;) {
		const code = randomCode('HV')
		if (!(await isItemCodeTaken(trx, code))) return code
	}
}
