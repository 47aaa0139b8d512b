import type { Actor } from '#moderation/actor.ts'
import { canHouse } from '#moderation/permissions.ts'
import { throwRefusal } from './refusal-response.ts'

/** For loaders of the members' pages: sends the anonymous to sign in, shows the others that the page is not theirs. */
export function requireAdministrator(actor: Actor, request: Request): void {
	if (actor.memberId === null) throwRefusal({ code: 'sign-in-needed' }, request)
	if (!canHouse(actor, 'see-members')) throwRefusal({ code: 'forbidden', action: 'see-members' }, request)
}
