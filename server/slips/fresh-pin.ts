import { randomBytes } from 'node:crypto'
import { slipPin } from '#moderation/contribute/slip-pin.ts'

/** A number drawn at random. */
export function freshPin(): string {
	for (;;) {
		const pin = slipPin(randomBytes(4))
		if (pin !== undefined) return pin
	}
}
