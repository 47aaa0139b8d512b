/** The rules of the house as they run: who may import whom. Each comment tells the offender what to do instead. */
const rule = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

module.exports = {
	forbidden: [
		rule(
			'moderation-knows-no-room',
			'Decisions take data in and give data out; pass what you need as an argument.',
			{ path: '^moderation/' },
			{ path: '^(app|server|db|tests)/' },
		),
		rule(
			'moderation-does-no-io',
			'No clock, file, network or random in moderation: the deed in server/ passes them in.',
			{ path: '^moderation/' },
			{ dependencyTypes: ['core'] },
		),
		rule(
			'moderation-packages',
			'moderation/ uses bad-words and the Vietnamese word list only; put library work in server/.',
			{ path: '^moderation/' },
			{ dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], pathNot: 'node_modules/(bad-words|@vnphu/vn-badwords)/' },
		),
		rule('db-knows-only-moderation-types', 'Records know no deeds and no pages.', { path: '^db/' }, { path: '^(app|server|tests)/' }),
		rule(
			'db-takes-types-from-moderation',
			'db/ may name the types of moderation, never run its code: decide in server/, store here.',
			{ path: '^db/' },
			{ path: '^moderation/', dependencyTypesNot: ['type-only'] },
		),
		rule(
			'migrations-stand-alone',
			'A migration that imports moving code is a time bomb: kysely only.',
			{ path: '^db/migrations/' },
			{ pathNot: 'node_modules/kysely/' },
		),
		rule(
			'events-are-looked-at-first',
			'Record events with `record` or `applyOutcome` of server/apply.ts, which see that nothing personal enters the audit.',
			{ path: '^(server|tests)/', pathNot: '^server/(apply|audit/keep-events)\\.ts$' },
			{ path: '^db/write/event\\.ts$' },
		),
		rule('server-never-looks-up', 'Deeds know no pages.', { path: '^server/' }, { path: '^(app|tests)/' }),
		rule(
			'routes-do-not-write',
			'Pages read through db/read and write through a deed in server/.',
			{ path: '^app/' },
			{ path: '^db/', pathNot: '^db/(read/|schema\\.ts|tables/)' },
		),
		rule(
			'browser-code-stays-in-the-browser',
			'Components and the uploader run in the browser: types only from server/ and db/.',
			{ path: '^app/(components|uploader|offline|i18n|forms)/' },
			{ path: '^(server|db)/', dependencyTypesNot: ['type-only'] },
		),
		rule('only-db-and-server-touch-kysely', 'Queries live in db/.', { path: '^(app|moderation)/' }, { path: 'node_modules/(kysely|pg)/' }),
		rule(
			'nobody-imports-tests',
			'Tests may know everything; nothing may know tests.',
			{ path: '^(app|server|db|moderation)/' },
			{ path: '^tests/' },
		),
		rule('no-circles', 'Move the shared part to the narrowest common owner.', {}, { circular: true }),
		rule(
			'no-orphans',
			'A file that nobody imports is dead: delete it, or name it in the exceptions with its reason.',
			{
				orphan: true,
				pathNot: [
					'^app/(root|entry\\.(client|server))\\.tsx?$',
					'^app/routes/',
					'^db/migrations/',
					'^tests/',
					'\\.d\\.ts$',
					'^\\.ci/',
					'^(vite|remix)\\.config',
					'^app/offline/service-worker\\.ts$',
					'^server/index\\.ts$',
					'^server/commands/',
				],
			},
			{},
		),
		rule('resolvable', 'This import leads nowhere.', {}, { couldNotResolve: true }),
	],
	options: {
		doNotFollow: { path: 'node_modules' },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: 'tsconfig.json' },
		enhancedResolveOptions: {
			exportsFields: ['exports'],
			conditionNames: ['import', 'require', 'node', 'default', 'types'],
			extensions: ['.ts', '.tsx', '.js', '.json', '.css'],
		},
		exclude: { path: '^(build|var|public)/' },
	},
}
