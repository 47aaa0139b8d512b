import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Routes that show a page, by their folder in app/routes, with the paths each answers. */
export function pageRoutes(folder: string): Map<string, RegExp> {
	const pages = readdirSync(folder).filter((name) => {
		const file = join(folder, name, 'route.tsx')
		return existsSync(file) && /^export default /m.test(readFileSync(file, 'utf8'))
	})
	return new Map(pages.map((name) => [name, addressOf(name)]))
}

/** As Remix reads a folder's name: dots part the path, `$` names a part of any words, `_index` and a last `_` say nothing of it. */
function addressOf(name: string): RegExp {
	if (name === '$') return /^\/khong-co$/
	const parts = name.split('.').filter((part) => part !== '_index')
	return new RegExp(`^/${parts.map((part) => (part.startsWith('$') ? '[^/]+' : part.replace(/_$/, ''))).join('/')}$`)
}
