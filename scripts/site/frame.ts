import { clientTexts } from '../client/texts.ts';
import type { Frame } from '../render/html/page.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { pages } from '../template/site-paths.ts';
import { interfaceLanguage, siteTexts } from './texts.ts';

/**
 * What pages in a language share.
 *
 * @param hasFeed whether the site has `feed.xml`
 */
export function frameOf({ site, documents, plans }: Strategy, language: string, hasFeed: boolean): Frame {
  const texts = siteTexts(language);
  const words = plans.at(-1)?.words;
  return {
    language: documents[0]?.language ?? 'ja',
    name: site.name,
    url: site.url,
    hasFeed,
    menu: [
      { page: '/index.html', title: texts.home },
      { page: pages.goals, title: texts.goals },
      { page: pages.indicators, title: texts.indicators },
      { page: pages.about, title: texts.about },
    ],
    search: { page: pages.search, title: texts.search },
    words: { skip: texts.skip, menu: texts.menu, path: texts.path, downloads: texts.downloads },
    scriptWords: JSON.stringify({
      ...clientTexts[interfaceLanguage(language)],
      ...(interfaceLanguage(language) === 'ja' && words ? { kindPolicy: words.policies } : {}),
    }),
  };
}
