import { randomUUID } from 'node:crypto'
import { advance } from '#moderation/advance.ts'
import { accept } from '#moderation/refusal.ts'
import { screenMedia } from '#moderation/screen/media.ts'
import type { StoredFinding } from '#moderation/screen/stored-finding.ts'
import { RULES_VERSION, screenText } from '#moderation/screen/text.ts'
import { screeningOutcome } from '#moderation/screen/outcome.ts'
import type { Transaction } from '#db/schema.ts'
import type { ContributionRow } from '#db/tables/contribution.ts'
import { findScreenKnowledge } from '#db/read/find-screen-knowledge.ts'
import { listScreenableMedia, type ScreenableMedia } from '#db/read/list-screenable-media.ts'
import { lockContribution } from '#db/write/contribution.ts'
import { insertScreening } from '#db/write/review.ts'
import { applyOutcome } from '../apply.ts'
import type { Context } from '../context.ts'

/**
 * Job: screens a submitted contribution's words and files, keeps what was found, and puts it into the review queue. Screening never refuses and never rewrites:
 * what it finds is for the reviewer. While a file is still being read nothing happens; the job that reads the last one calls this again.
 */
export async function screenContribution(context: Context, contributionId: string): Promise<void> {
	const knowledge = await findScreenKnowledge(context.db)
	await context.db.transaction().execute(async (trx) => {
		const locked = await lockContribution(trx, contributionId)
		const next = locked && advance(locked.facts.state, 'screen')
		if (!locked || !next?.ok) return accept(null)
		const media = await listScreenableMedia(trx, contributionId)
		if (media.some((file) => file.isWaiting)) return accept(null)
		const findings: StoredFinding[] = [
			...screenText(wordsOf(locked.row, media), knowledge).map((finding) => ({ kind: 'text' as const, ...finding })),
			...media
				.flatMap((file) => (file.facts ? screenMedia(file.facts, file.id) : []))
				.map((finding) => ({ kind: 'media' as const, ...finding })),
		]
		const outcome = screeningOutcome(findings)
		await keep(trx, context, locked.row, outcome, findings)
		return applyOutcome(trx, context, locked.facts, {
			next: next.value,
			events: [
				{ kind: 'contribution-screened', outcome, findings: findings.length, rules: String(RULES_VERSION) },
				{ kind: 'contribution-moved', from: locked.facts.state, to: next.value },
			],
			jobs: [],
		})
	})
}

/** All that the giver typed and others may read, the captions of files too. */
function wordsOf(row: ContributionRow, media: readonly ScreenableMedia[]): { field: string; text: string; language: string }[] {
	const language = row.languages[0] ?? 'vi'
	const own = {
		title: row.title,
		description: row.description,
		place: row.place_text,
		period: row.period_text,
		maker: row.maker,
		shown: row.shown,
		credit: row.credit_name,
	}
	const captions = media.map((file): [string, string] => ['caption', file.caption])
	return [...Object.entries(own), ...captions]
		.filter(([, text]) => text.trim() !== '')
		.map(([field, text]) => ({ field, text: text.normalize('NFC'), language }))
}

async function keep(
	trx: Transaction,
	context: Context,
	row: ContributionRow,
	outcome: 'clear' | 'hold',
	findings: readonly StoredFinding[],
): Promise<void> {
	await insertScreening(trx, {
		id: randomUUID(),
		contribution_id: row.id,
		contribution_version: row.version,
		rules_version: String(RULES_VERSION),
		outcome,
		findings: JSON.stringify(findings),
		at: context.now(),
	})
}
