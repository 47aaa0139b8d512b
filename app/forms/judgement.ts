import { accept, refuse, type Result } from '#moderation/refusal.ts'
import { citedField, citedKinds, citedMost, citedParts, type Cited, type CitedKind } from '#moderation/verify/cited.ts'
import type { JudgementCommand } from '#moderation/verify/judgement.ts'
import { careFlags, confidences, judgements } from '#moderation/verify/judgements.ts'
import { oneOf, textOf, versionOf } from './one-of.ts'

/** An identifier typed by hand counts before the candidate chosen from the list. */
export function parseJudgement(form: FormData): Result<JudgementCommand> {
	const judgement = oneOf(judgements, form.get('judgement'))
	if (!judgement) return refuse({ code: 'invalid', faults: [{ field: 'judgement', code: 'missing' }] })
	const typed = (name: string): string | null => textOf(form, name).trim() || null
	return accept({
		version: versionOf(form),
		judgement,
		identifier: typed('identifier') ?? typed('candidate'),
		componentIdentifier: judgement === 'component' ? typed('componentIdentifier') : null,
		duplicateCode: typed('duplicateCode'),
		cited: citedKinds.flatMap((kind) => parseCited(form, kind)),
		confidence: oneOf(confidences, form.get('confidence')),
		wouldChange: textOf(form, 'wouldChange'),
		reason: textOf(form, 'reason'),
		positions: [0, 1].map((index) => ({
			holder: textOf(form, `position-${index}-holder`),
			words: textOf(form, `position-${index}-words`),
		})),
		flags: careFlags.filter((flag) => form.getAll('flag').includes(flag)),
	})
}

/** The sources of one kind: its texts stand in as many fields of one name as there are rows; rows left empty are none. */
function parseCited(form: FormData, kind: CitedKind): Cited[] {
	const { parts } = citedParts[kind]
	const columns = parts.map((part) => form.getAll(citedField(kind, part)).map(clean))
	const rows = Math.min(Math.max(0, ...columns.map((column) => column.length)), citedMost + 1)
	return Array.from({ length: rows }, (_, row) => columns.map((column) => column[row] ?? '')).flatMap((texts) =>
		texts.every((text) => text === '') ? [] : [toCited(kind, texts)],
	)
}

function clean(value: FormDataEntryValue): string {
	return typeof value === 'string' ? value.normalize('NFC').replace(/\r\n?/g, '\n').trim() : ''
}

function toCited(kind: CitedKind, [one = '', two = '', three = '', four = '']: readonly string[]): Cited {
	switch (kind) {
		case 'inventory-code':
			return { kind, code: one, note: two }
		case 'document':
			return { kind, title: one, page: two, kept: three, note: four }
		case 'person':
			return { kind, name: one, relation: two, note: three }
		case 'own-knowledge':
			return { kind, note: one }
	}
}
