import type { Messages } from '../vi.ts'

export const purposes: Messages['purposes'] = {
	keep: 'Keep and review',
	community: 'Show to the community',
	everyone: 'Show to everyone',
	reuse: 'Reuse under the licence',
	'national-database': 'Share with the national database',
	'machine-learning': 'Use for machine learning',
}
