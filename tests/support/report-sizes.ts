import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

const rooms = ['app', 'server', 'db', 'moderation']

/** Prints how long files are, beside what we aim for (median ≤ 70, p95 ≤ 250, max 300 lines). A report, never a gate. */
export function reportSizes(root: string): void {
	const files = rooms
		.flatMap((room) => sourceFiles(join(root, room)))
		.map((path) => ({ path: path.slice(root.length + 1), lines: linesOf(path) }))
	const sorted = files.map((file) => file.lines).sort((a, b) => a - b)
	const at = (share: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
	process.stdout.write(`sizes: ${files.length} files, median ${at(0.5)}, p95 ${at(0.95)}, max ${at(1)} lines\n`)
	for (const file of files.filter(({ lines }) => lines > 300))
		process.stdout.write(`  longer than 300 lines: ${file.path} (${file.lines})\n`)
}

function sourceFiles(directory: string): string[] {
	return readdirSync(directory).flatMap((name) => {
		const path = join(directory, name)
		if (statSync(path).isDirectory()) return sourceFiles(path)
		return /\.tsx?$/.test(name) ? [path] : []
	})
}

function linesOf(path: string): number {
	return readFileSync(path, 'utf8').split('\n').length
}
