import { createHash } from 'node:crypto';

/**
 * The Content-Security-Policy of a page: nothing but its own style, the site's scripts and images; no other host,
 * no plug-in, no form that sends anything (W3C CSP 3).
 *
 * @param styles the contents of the style elements, for which it may hold
 */
export function contentPolicy(styles: readonly string[]): string {
  const hashes = styles.map((style) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src ${hashes.join(' ')}`,
    "img-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
  ].join('; ');
}
