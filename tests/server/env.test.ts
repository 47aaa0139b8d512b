import { availableParallelism } from 'node:os'
import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { modes, parseEnv } from '#server/env.ts'

describe('parseEnv', () => {
	test('nothing set: loopback, port 3000, the embedded database, under var/', () => {
		expect(parseEnv('production', {})).toEqual({
			mode: 'production',
			port: 3000,
			host: '127.0.0.1',
			databaseUrl: undefined,
			dataDir: resolve('var'),
			publicUrl: 'http://127.0.0.1:3000',
			trustProxy: 0,
			reportContactDays: 30,
			secureCookies: true,
			logLevel: 'info',
			ffmpegPath: undefined,
			clamd: undefined,
			smtpUrl: undefined,
			mailFrom: 'Bến Nước <khong-tra-loi@127.0.0.1>',
			actOffice: 'SVHTTDL',
			isActRequired: false,
			workerConcurrency: Math.min(4, Math.max(1, availableParallelism() - 1)),
		})
	})

	test.each([
		{ why: 'another port moves the origin with it', given: { PORT: '8080' }, is: { port: 8080, publicUrl: 'http://127.0.0.1:8080' } },
		{
			why: 'letters are from an address of its own, or as set',
			given: { PUBLIC_URL: 'https://bennuoc.example', SMTP_URL: 'smtp://127.0.0.1:25' },
			is: { smtpUrl: 'smtp://127.0.0.1:25', mailFrom: 'Bến Nước <khong-tra-loi@bennuoc.example>' },
		},
		{ why: 'port 0 is any free one', given: { PORT: '0' }, is: { port: 0 } },
		{
			why: 'only the origin of PUBLIC_URL counts',
			given: { PUBLIC_URL: 'https://bennuoc.example/x?y' },
			is: { publicUrl: 'https://bennuoc.example' },
		},
		{ why: 'empty is not set', given: { PORT: '', DATABASE_URL: '', PUBLIC_URL: '' }, is: { port: 3000, databaseUrl: undefined } },
		{
			why: 'either spelling of the database’s scheme',
			given: { DATABASE_URL: 'postgresql://u:p@db/x' },
			is: { databaseUrl: 'postgresql://u:p@db/x' },
		},
		{
			why: 'a socket in place of a host',
			given: { DATABASE_URL: 'postgres:///x?host=/run' },
			is: { databaseUrl: 'postgres:///x?host=/run' },
		},
		{ why: 'other people’s variables are nothing to us', given: { PATH: '/bin', npm_config_x: 'y' }, is: { port: 3000 } },
	])('$why', ({ given, is }) => {
		expect(parseEnv('production', given)).toMatchObject(is)
	})

	test.each([
		{ why: 'a word for a port', given: { PORT: 'http' } },
		{ why: 'a port beyond the last', given: { PORT: '65536' } },
		{ why: 'half a port', given: { PORT: '80.5' } },
		{ why: 'another kind of database', given: { DATABASE_URL: 'mysql://u@h/x' } },
		{ why: 'no address at all', given: { DATABASE_URL: 'localhost' } },
		{ why: 'a site without a scheme', given: { PUBLIC_URL: 'bennuoc.example' } },
		{ why: 'a script for a site', given: { PUBLIC_URL: 'javascript:alert(1)' } },
		{ why: 'a level nobody knows', given: { LOG_LEVEL: 'loud' } },
		{ why: 'a hundred proxies', given: { TRUST_PROXY: '100' } },
		{ why: 'no workers', given: { WORKER_CONCURRENCY: '0' } },
	])('refuses $why, naming the variable', ({ given }) => {
		const [name = ''] = Object.keys(given)
		expect(() => parseEnv('production', given)).toThrow(new RegExp(`${name} = `))
	})

	test('names every fault at once', () => {
		expect(() => parseEnv('production', { PORT: 'x', LOG_LEVEL: 'loud' })).toThrow(/PORT = "x"[^]*LOG_LEVEL = "loud"/)
	})

	test('does not repeat the password of a database address it cannot use', () => {
		expect(() => parseEnv('production', { DATABASE_URL: 'mysql://u:secret@h/x' })).toThrow(/^(?![^]*secret)[^]*DATABASE_URL/)
	})

	test('the demonstration listens on loopback whatever is set; only production wants secure cookies', () => {
		expect(parseEnv('demo', { HOST: '0.0.0.0' }).host).toBe('127.0.0.1')
		expect(modes.filter((mode) => parseEnv(mode, {}).secureCookies)).toEqual(['production'])
	})
})
