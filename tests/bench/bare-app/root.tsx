import { Outlet } from '@remix-run/react'

/** A page with nothing on it: what Remix itself costs, to hold our pages against. */
export default function Root() {
	return (
		<html lang="vi">
			<head>
				<meta charSet="utf-8" />
				<title>Bến Nước</title>
			</head>
			<body>
				<Outlet />
			</body>
		</html>
	)
}
