/** Which of the five error pages answers a status. */
export function errorKind(status: number): 'notFound' | 'signIn' | 'forbidden' | 'conflict' | 'broken' {
	if (status === 400 || status === 404 || status === 405) return 'notFound'
	if (status === 401) return 'signIn'
	if (status === 409) return 'conflict'
	return status < 500 ? 'forbidden' : 'broken'
}
