import type { InventoryDifference } from '#moderation/merge/inventory.ts'
import { sameValue } from '#moderation/merge/same-value.ts'
import type { ImportReport } from './import-inventory.ts'
import { inventoryFaultWords } from './inventory-fault-words.ts'

const shownValue = 120

/** The report of an import as lines for the operator, Vietnamese beside English: each fault or difference, then the sums. */
export function inventoryReport(fileName: string, report: ImportReport, dryRun: boolean): string {
	const lines = report.faults.length > 0 ? faultLines(report) : differenceLines(report, dryRun)
	return [fileName, ...lines].join('\n') + '\n'
}

function faultLines({ faults }: ImportReport): string[] {
	const lines = faults.flatMap((fault) => {
		const words = inventoryFaultWords(fault)
		const where = `dòng / row ${fault.row}${fault.column ? ` · cột / column ${fault.column}` : ''}${fault.value ? ` · ${JSON.stringify(fault.value)}` : ''}`
		return [`✗ ${where}`, `    ${words.vi}`, `    ${words.en}`]
	})
	return [
		...lines,
		`Lỗi: ${faults.length}. Không ghi gì. Sửa tệp rồi nhập lại.`,
		`Faults: ${faults.length}. Nothing was written. Mend the file and import again.`,
	]
}

function differenceLines({ differences, written }: ImportReport, dryRun: boolean): string[] {
	const count = (kind: InventoryDifference['kind']): number => differences.filter((difference) => difference.kind === kind).length
	const [fresh, changed, unchanged, conflicts] = [count('new'), count('changed'), count('unchanged'), count('conflict')]
	return [
		...differences.flatMap(differenceOf),
		`${fresh} mới, ${changed} thay đổi, ${unchanged} không đổi, ${conflicts} xung đột`,
		`${fresh} new, ${changed} changed, ${unchanged} unchanged, ${conflicts} conflicts`,
		...ending(written, dryRun, conflicts),
	]
}

function ending(written: boolean, dryRun: boolean, conflicts: number): string[] {
	if (conflicts > 0)
		return [
			'Không ghi gì: các ô xung đột đã được sửa ở đây sau lần nhập trước, và tệp cũng đổi. Sửa hồ sơ hoặc sửa tệp cho khớp rồi nhập lại.',
			'Nothing was written: the fields in conflict were changed here since the last import, and in the file too. Make entry and file agree, then import again.',
		]
	if (dryRun) return ['Chạy thử: không ghi gì.', 'Dry run: nothing was written.']
	return written ? ['Đã ghi vào sổ.', 'Written to the registry.'] : []
}

function differenceOf(difference: InventoryDifference): string[] {
	const { identifier, record } = difference.row
	const head = `${identifier} ${record.names[0]?.text ?? ''}`
	if (difference.kind === 'new') return [`+ ${head}`]
	if (difference.kind === 'unchanged')
		return difference.keptHere.length === 0
			? []
			: [`= ${head}: giữ như đã sửa ở đây / kept as changed here: ${difference.keptHere.join(', ')}`]
	const mark = difference.kind === 'conflict' ? '!' : '~'
	return [
		`${mark} ${head}${difference.kind === 'conflict' ? ': xung đột / conflict' : ''}`,
		...difference.fields.flatMap((field) => {
			const here = difference.known.record[field]
			const file = record[field]
			return sameValue(here, file) ? [] : [`    ${field}: ${shown(here)} → ${shown(file)}`]
		}),
	]
}

function shown(value: unknown): string {
	const letters = Array.from(JSON.stringify(value) ?? '')
	return letters.length > shownValue ? `${letters.slice(0, shownValue).join('')}…` : letters.join('')
}
