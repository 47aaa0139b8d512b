import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const transactions = {
	selector: "CallExpression[callee.property.name='transaction']",
	message: 'Only server/ opens transactions: put the write in a deed there and call the deed.',
}

export default tseslint.config(
	{ ignores: ['node_modules/', 'build/', 'var/', 'public/'] },
	...tseslint.configs.recommended,
	{
		files: ['**/*.{ts,tsx,js}'],
		rules: {
			'@typescript-eslint/no-explicit-any': 'error',
			'@typescript-eslint/consistent-type-imports': 'error',
			'@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
			eqeqeq: ['error', 'smart'],
			'no-console': 'error',
		},
	},
	{
		files: ['app/**/*.{ts,tsx}'],
		plugins: { 'react-hooks': reactHooks },
		rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
	},
	{
		files: ['app/**', 'db/**', 'moderation/**'],
		ignores: ['db/migrate.ts', 'app/offline/**'],
		rules: { 'no-restricted-syntax': ['error', transactions] },
	},
	{ files: ['server/commands/**', 'server/index.ts', 'tests/**', '.ci/**'], rules: { 'no-console': 'off' } },
)
