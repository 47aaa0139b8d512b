import { signCount, withCheckSign } from '../contribute/code-signs.ts'

/** Bytes above this would make some signs likelier than others. */
const fair = Math.floor(256 / signCount) * signCount

/** The three signs a desk's slips begin with, drawn from random bytes; undefined when too few of these could be used. */
export function drawnDeskSigns(random: Uint8Array): string | undefined {
	const values = [...random]
		.filter((byte) => byte < fair)
		.slice(0, 3)
		.map((byte) => byte % signCount)
	return values.length < 3 ? undefined : withCheckSign(values).slice(0, 3)
}
