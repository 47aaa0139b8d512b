import type { KeptEvent } from '#moderation/event.ts'
import type { Messages } from './vi.ts'

/** What an event tells, without who and when. A kind that this version no longer knows is told by its name. */
export function eventSentence({ history }: Pick<Messages, 'history'>, event: KeptEvent): string {
	// Each sentence takes the events of its own kind, and it is by kind that it is found.
	const say = history.events[event.kind] as ((event: KeptEvent) => string) | undefined
	return say ? say(event) : event.kind
}
