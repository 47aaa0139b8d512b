import { isIPv6 } from 'node:net'

/** One household's IPv6 addresses are a /64: they count as one. */
export function networkOf(address: string): string {
	const plain = address.replace(/^::ffff:(?=\d+\.)/i, '')
	if (!isIPv6(plain)) return plain
	const [head = '', tail] = plain.split('::')
	const groups = head.split(':').filter(Boolean)
	const behind = tail?.split(':').filter(Boolean) ?? []
	const full =
		tail === undefined ? groups : [...groups, ...Array<string>(Math.max(0, 8 - groups.length - behind.length)).fill('0'), ...behind]
	return full
		.slice(0, 4)
		.map((group) => group.toLowerCase().replace(/^0+(?=.)/, ''))
		.join(':')
}
