export interface ErrorFacts {
	readonly name: string
	readonly code?: string
	readonly message?: string
	readonly where?: string
	readonly cause?: ErrorFacts
}

/** An error for the log. A database error's message quotes values people typed, so only its code and the place are told. */
export function describeError(error: unknown): ErrorFacts {
	if (!(error instanceof Error)) return { name: typeof error }
	const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
	const isDatabase = 'severity' in error && 'routine' in error
	const place = 'constraint' in error && typeof error.constraint === 'string' ? { where: error.constraint } : undefined
	const frames = error.stack
		?.split('\n')
		.filter((line) => /^\s+at /.test(line))
		.slice(0, 12)
		.map((line) => line.trim())
		.join('\n')
	return {
		name: error.name,
		...(code === undefined ? {} : { code }),
		...(isDatabase ? {} : { message: error.message.slice(0, 500) }),
		...(place ?? (frames ? { where: frames } : {})),
		...(error.cause instanceof Error ? { cause: describeError(error.cause) } : {}),
	}
}
