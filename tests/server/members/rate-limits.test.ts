import { readFile, stat } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { rateLimitSecret } from '#server/members/rate-limits.ts'
import { useHouse } from '../../support/context.ts'

const house = useHouse()

async function refusedAfter(times: number, address: (count: number) => string): Promise<boolean> {
	for (let count = 0; count < times; count++) await house.current.services.limits.attempt('sign-up', 'x', address(count))
	return !(await house.current.services.limits.attempt('sign-up', 'x', address(0))).ok
}

test.each([
	{ why: 'one IPv4 address', address: () => '198.51.100.1', refused: true },
	{ why: 'the same, written as IPv6', address: (count: number) => (count % 2 ? '198.51.100.2' : '::ffff:198.51.100.2'), refused: true },
	{ why: 'one household’s IPv6 addresses', address: (count: number) => `2001:db8:1:2::${count.toString(16)}`, refused: true },
	{ why: 'the same in long', address: (count: number) => (count % 2 ? '2001:db8:1:3::1' : '2001:0DB8:0001:0003:0:0:0:9'), refused: true },
	{ why: 'different networks', address: (count: number) => `2001:db8:9:${count.toString(16)}::1`, refused: false },
])('$why', async ({ address, refused }) => {
	expect(await refusedAfter(20, address)).toBe(refused)
})

test('the secret is made once, for its owner alone', async () => {
	const { dataDir } = house.current.services.env
	const [first, second] = await Promise.all([rateLimitSecret(dataDir), rateLimitSecret(dataDir)])
	expect(await rateLimitSecret(dataDir)).toMatch(/^[0-9a-f]{64}$/)
	expect(await readFile(`${dataDir}/rate-limit.key`, 'utf8')).toBe(first)
	expect(second).toBe(first)
	expect((await stat(`${dataDir}/rate-limit.key`)).mode & 0o777).toBe(0o600)
})
