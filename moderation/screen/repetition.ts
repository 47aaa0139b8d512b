import type { ViewFinding } from './personal.ts'

const token = /\p{L}{2,}/gu
const link = /https?:\/\/[^\s"'<>\]]{3,200}|www\.[^\s"'<>\]]{3,200}/gu
const markup = /<a\s[^>\n]{0,200}href|\[url[=\]]|<iframe|<script|\[link=/gu

const leastTokens = 12
const leastLinks = 3

/** The same few words over and over, link markup, or a heap of links. */
export function findRepetition(view: string): ViewFinding[] {
	const findings: ViewFinding[] = []
	const add = (start: number, end: number, code: string, sureness: number) =>
		findings.push({ start, end, category: 'seo-spam', code, sureness })
	const tokens = view.match(token) ?? []
	const distinct = new Set(tokens).size
	if (tokens.length >= leastTokens && distinct <= Math.min(Math.max(3, tokens.length * 0.25), 20))
		add(0, view.length, 'repeated-words', 0.7)
	for (const match of view.matchAll(markup)) add(match.index, match.index + match[0].length, 'link-markup', 0.8)
	const links = [...view.matchAll(link)]
	const last = links.at(-1)
	if (links.length >= leastLinks && last && view.length < links.length * 120)
		add(links[0]?.index ?? 0, last.index + last[0].length, 'many-links', 0.65)
	return findings
}
