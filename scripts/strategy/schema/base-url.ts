/** Whether a text is the URL of a folder on the web: with no query, fragment, name or password. */
export function isBaseUrl(url: string): boolean {
  if (!/^https?:\/\/[!-~]+$/.test(url) || !URL.canParse(url)) return false;
  const { search, hash, username, password, pathname } = new URL(url);
  return !search && !hash && !username && !password && !/\.html?$/i.test(pathname);
}

/** Pages stand below it, so that it is a folder. */
export function withSlash(url: string): string {
  return url.endsWith('/') ? url : `${url}/`;
}
