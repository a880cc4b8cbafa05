import type { Goal, Indicator } from '../strategy/strategy.ts';

/** The pages of a site that have a place of their own, from the site's root; each lasts as long as its file's name. */
export const pages = {
  goals: '/goals/index.html',
  indicators: '/indicators/index.html',
  about: '/about.html',
  search: '/search.html',
  notFound: '/404.html',
  english: '/en.html',
} as const;

/** The page of a goal. */
export function goalPage({ id }: Goal): string {
  return `/goals/${safe(id)}.html`;
}

/** The page of an indicator. */
export function indicatorPage({ id }: Indicator): string {
  return `/${safe(id)}.html`;
}

/** Signs that mean something else in URLs, or that some systems do not have in names. */
function safe(id: string): string {
  return id.replace(/[#?%\\:*"<>|]/g, '-');
}
