import { encodePath } from '../render/html/paths.ts';
import type { Strategy } from '../strategy/strategy.ts';
import type { SiteFacts } from './facts.ts';

const context = 'https://schema.org';

/** A page for machines (schema.org WebPage with its BreadcrumbList). URLs are given only where the site's is known. */
export function pageData(
  { site, documents }: Strategy,
  page: {
    readonly path: string;
    readonly title: string;
    readonly description: string;
    readonly language: string;
    readonly changed: Date | undefined;
    readonly trail: readonly { readonly page: string; readonly title: string }[];
  },
): object {
  const { url } = site;
  const urlOf = (path: string): string | undefined =>
    url && url + encodePath(path.replace(/^\/|^\/?index\.html$/g, ''));
  const [first] = documents;
  return {
    '@context': context,
    '@type': 'WebPage',
    name: page.title,
    description: page.description,
    inLanguage: page.language,
    url: urlOf(page.path),
    dateModified: page.changed?.toISOString(),
    publisher: first?.author ? { '@type': 'GovernmentOrganization', name: first.author } : undefined,
    breadcrumb: page.trail.length
      ? {
          '@type': 'BreadcrumbList',
          itemListElement: [...page.trail, { page: page.path, title: page.title }].map((item, index) => ({
            '@type': 'ListItem',
            position: index + 1,
            name: item.title,
            item: urlOf(item.page),
          })),
        }
      : undefined,
  };
}

/** The indicators' data for machines (schema.org Dataset). */
export function datasetData(
  { site, documents, licence }: Strategy,
  { data }: SiteFacts,
  title: string,
  description: string,
  changed: Date | undefined,
): object {
  const [first] = documents;
  return {
    '@context': context,
    '@type': 'Dataset',
    name: `${site.name}　${title}`,
    description,
    inLanguage: first?.language,
    license: licence?.url,
    dateModified: changed?.toISOString(),
    creator: first?.author ? { '@type': 'GovernmentOrganization', name: first.author } : undefined,
    distribution: data.map(({ path, title, mediaType }) => ({
      '@type': 'DataDownload',
      name: title,
      encodingFormat: mediaType,
      contentUrl: site.url && `${site.url}data/${encodePath(path)}`,
    })),
  };
}
