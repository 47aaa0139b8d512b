import { licenceIn } from '#moderation/contribute/terms.ts'
import { traditionalKnowledgeCodes, type AccessRuleKind } from '#moderation/publish/access-rule.ts'
import type { EntryView } from './entry-view.ts'

/**
 * What may be done with something, for machines: each purpose with yes or no, as its giver agreed and its community's rules leave it; and the Traditional
 * Knowledge labels of Local Contexts its rules come nearest to, by code. Null for what no contribution stands behind.
 */
export function usesOf(view: EntryView, trace: number | null, ruleKinds: readonly AccessRuleKind[]) {
	const gift = view.traces.find(({ number }) => number === trace)
	if (!gift) return null
	const { agreed, licence } = gift
	const isStated = licence !== null && licenceIn(licence) === null
	const isReusable = agreed.includes('reuse') && !isStated
	const rules = [...new Set([...view.ruleKinds, ...(gift.ruleKinds ?? []), ...ruleKinds])]
	const may = (name: string, isAllowed: boolean) => ({ '@type': 'PropertyValue', name, value: isAllowed ? 'yes' : 'no' })
	return [
		may('reuse', isReusable),
		may('commercial-use', isReusable && !rules.includes('no-commercial')),
		may('national-database', agreed.includes('national-database')),
		may('machine-learning', agreed.includes('machine-learning') && !isStated && !rules.includes('no-machine-learning')),
		...rules.flatMap((kind) => {
			const code = traditionalKnowledgeCodes[kind]
			return code === null ? [] : [{ '@type': 'PropertyValue', name: 'local-contexts-tk', value: code }]
		}),
	]
}
