import { contentPolicy } from '../render/html/policy.ts';

/**
 * `_headers`, which Netlify, Cloudflare Pages and others send with every file: the policy of the pages, which
 * stands in each of them as well, and what only a header can say.
 *
 * @param styles the style elements of all pages
 */
export function headersFile(styles: readonly string[]): string {
  return `/*
  Content-Security-Policy: ${contentPolicy(styles)}; frame-ancestors 'none'
  X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=()
`;
}
