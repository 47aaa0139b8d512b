import { randomBytes } from 'node:crypto'
import type { RequestHandler } from 'express'
import type { Env } from '../env.ts'

/** For crawlers that gather what machines learn from. */
export const noLearning = 'noai, noimageai'

/** Sets the headers every answer carries, and a fresh nonce for the page's scripts in `response.locals.nonce`. */
export function securityHeaders(env: Pick<Env, 'mode' | 'publicUrl'>): RequestHandler {
	const isDevelopment = env.mode === 'development'
	return (_request, response, next) => {
		const nonce = randomBytes(16).toString('base64')
		response.locals['nonce'] = nonce
		const policy = [
			`default-src 'none'`,
			`script-src 'self' 'nonce-${nonce}'`,
			`style-src 'self'${isDevelopment ? " 'unsafe-inline'" : ''}`,
			`img-src 'self' data: blob:`,
			`media-src 'self' blob:`,
			`font-src 'self'`,
			`connect-src 'self'${isDevelopment ? ' ws:' : ''}`,
			`worker-src 'self' blob:`,
			`manifest-src 'self'`,
			`form-action 'self'`,
			`base-uri 'none'`,
			`frame-ancestors 'none'`,
		]
		response.set({
			'Content-Security-Policy': policy.join('; '),
			'X-Content-Type-Options': 'nosniff',
			'X-Frame-Options': 'DENY',
			'Referrer-Policy': 'same-origin',
			'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(self), interest-cohort=()',
			// What nobody agreed to is said to machines everywhere: https://www.w3.org/community/reports/tdmrep/CG-FINAL-tdmrep-20240510/
			'TDM-Reservation': '1',
			'X-Robots-Tag': noLearning,
			'Cross-Origin-Opener-Policy': 'same-origin',
			'Cross-Origin-Resource-Policy': 'same-origin',
		})
		if (env.mode === 'production' && env.publicUrl.startsWith('https:'))
			response.set('Strict-Transport-Security', 'max-age=31536000; includeSubDomains')
		next()
	}
}
