import { accept, type Result } from '#moderation/refusal.ts'
import type { Context } from '../context.ts'
import { seeContribution, type SeenContribution } from '../review/see-contribution.ts'
import { listSightings } from './list-sightings.ts'
import { proposeMatches, type Proposal } from './propose-matches.ts'

export interface SeenWithProposal {
	readonly contribution: SeenContribution
	readonly proposal: Proposal
}

/** A contribution with the entries it may be about, and one chosen by hand, for whoever may see it. */
export async function seeWithProposal(
	context: Context,
	contributionId: string,
	chosen: string | null = null,
): Promise<Result<SeenWithProposal>> {
	const seen = await seeContribution(context, contributionId)
	if (!seen.ok) return seen
	const sightings = await listSightings(context.db, contributionId, seen.value.files, false)
	const named = { chosen, about: seen.value.about?.identifier ?? null }
	return accept({ contribution: seen.value, proposal: await proposeMatches(context.db, queryOf(seen.value), sightings, named) })
}

function queryOf(seen: SeenContribution): Parameters<typeof proposeMatches>[1] {
	return {
		title: seen.title,
		description: [seen.description, ...seen.files.map((file) => file.caption)].filter(Boolean).join('\n'),
		languages: [...seen.languages],
		placeText: [seen.placeText, seen.placeLabel].filter(Boolean).join(', '),
		heritageClass: seen.heritageClass,
		dateText: seen.period,
		maker: seen.maker,
	}
}
