import type { Action } from '#moderation/permissions.ts'

/** Where the whole history of a case is, for those who may read it. */
export function historyPath(contribution: { readonly facts: { readonly id: string }; readonly actions: readonly Action[] }): string | null {
	return contribution.actions.includes('see-audit') ? `/history/${contribution.facts.id}` : null
}
