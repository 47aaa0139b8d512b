import type { FieldProvenance } from '../entry.ts'
import { sourcesOf } from './field-attribution.ts'

/** The origin of a list without whom nothing of is left in it: of whoever came last of the others; undefined where nobody is. */
export function originLeft(origin: FieldProvenance, isLeft: (contributionId: string) => boolean): FieldProvenance | undefined {
	const left = sourcesOf(origin).filter((source) => isLeft(source.contributionId))
	const last = left.at(-1)
	if (!last) return undefined
	const { sources: _sources, combined, ...bare } = origin
	const several = left.length > 1 && combined ? { sources: left, combined } : {}
	if (isLeft(origin.contributionId ?? '')) return { ...bare, ...several }
	const { people: _people, wording: _wording, ...told } = bare
	return { ...told, ...last, ...several }
}
