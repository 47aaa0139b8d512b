import type { Messages } from '../vi.ts'

export const voice: Messages['voice'] = {
	parts: {
		gift: 'The gift',
		place: 'The place, as told',
		name: 'The name, as told',
		consent: 'Consent, recorded',
		signature: 'Photograph of a signature',
	},
	asides: 'Said beside it, never published',
}
