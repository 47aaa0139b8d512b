const figures = 6
const pins = 10 ** figures
/** Four bytes above this would make some numbers likelier than others. */
const fair = Math.floor(2 ** 32 / pins) * pins

/** The secret number of a slip (số bí mật): six figures drawn from four random bytes; undefined when these would not be fair to use. */
export function slipPin(random: Uint8Array): string | undefined {
	if (random.length < 4) return undefined
	const drawn = random.slice(0, 4).reduce((sum, byte) => sum * 256 + byte, 0)
	return drawn < fair ? String(drawn % pins).padStart(figures, '0') : undefined
}

/** The figures of a number as typed, with or without spaces between; undefined when they are not six. */
export function readSlipPin(typed: string): string | undefined {
	const bare = typed.normalize('NFKC').replace(/[\s.-]+/g, '')
	return /^[0-9]{6}$/.test(bare) ? bare : undefined
}
