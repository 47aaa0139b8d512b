/** Ends an exhaustive switch: the compiler refuses a case left out. The one place in moderation that throws. */
export function assertNever(value: never): never {
	throw new Error(`unexpected case: ${JSON.stringify(value)}`)
}
