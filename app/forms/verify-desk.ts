import type { DeskQuestion } from '#server/verify/see-verify-desk.ts'

const mostLetters = 200

/** What is laid beside the contribution, and what is searched for, as the address says. */
export function parseDeskQuestion(params: URLSearchParams): DeskQuestion {
	const text = (name: string): string => (params.get(name) ?? '').normalize('NFC').replace(/\p{C}/gu, ' ').trim().slice(0, mostLetters)
	return { candidate: text('candidate') || null, words: text('q') }
}

/** The address, relative to the desk, that asks this. */
export function deskHref({ candidate, words }: DeskQuestion): string {
	const params = new URLSearchParams()
	if (candidate) params.set('candidate', candidate)
	if (words) params.set('q', words)
	return `?${params.toString()}`
}
