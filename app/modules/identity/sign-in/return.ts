/**
 * Where to go after signing in: a path of our own with its query, or undefined. An address that a browser would read as another
 * site's (`//host`, `/\host`, with control characters) is none of ours.
 */
export function localPath(text: string | undefined): string | undefined {
	if (text === undefined || !/^\/(?![/\\])/.test(text)) return undefined;
	const base = "http://local.invalid";
	const url = URL.parse(text, base);
	return url?.origin === base ? url.pathname + url.search + url.hash : undefined;
}
