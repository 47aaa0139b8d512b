import { canHouse, type HouseAction } from '#moderation/permissions.ts'
import type { AppLoadContext } from './context.ts'
import { throwRefusal } from './refusal-response.ts'

/** For loaders and actions of desk pages: who may do this, others are sent to sign in or told they may not. */
export function requireHouse({ context }: Pick<AppLoadContext, 'context'>, action: HouseAction, request: Request): void {
	if (context.actor.memberId === null) throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(context.actor, action)) throwRefusal({ code: 'forbidden', action }, request)
}

/** The queue this person comes from. */
export function ownQueue({ context }: Pick<AppLoadContext, 'context'>): string | null {
	if (canHouse(context.actor, 'see-review-queue')) return '/review'
	return canHouse(context.actor, 'see-merge-queue') ? '/merge' : null
}
