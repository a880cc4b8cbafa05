import type { Image, Link } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { nearest, nearestPath } from '../diagnostics/nearest.ts';
import type { ContentTree, MarkdownFile } from '../source/content-tree.ts';
import { placeOf } from '../source/markdown.ts';
import type { GoalFile } from './goal.ts';
import { readImage } from './images.ts';
import type { Indicators } from './indicators.ts';
import { resolveIndicator } from './measures.ts';
import { isYamlLink, readDestination, relativeLink } from './paths.ts';
import type { Goal, ImageAsset, LinkTarget } from './strategy.ts';

/** What links may lead to. */
export interface LinkWorld {
  readonly content: ContentTree;
  /** Goals by their file's path. */
  readonly goals: ReadonlyMap<string, GoalFile>;
  /** Other texts whose links are to be resolved. */
  readonly texts: readonly LinkSource[];
  readonly indicators: Indicators;
  /** Where in the table each indicator stands, by its path. */
  readonly indicatorPlaces: ReadonlyMap<string, readonly IndicatorPlace[]>;
}

/** A text with links: a goal, or a page of its own. */
export type LinkSource = Pick<Goal, 'id' | 'file'>;

/** A goal in which an indicator stands, and its anchor there. */
export interface IndicatorPlace {
  readonly goal: Goal;
  readonly anchor: string;
}

/** Schemes that a link may have; every other one, `javascript:` and `data:` first, is refused. */
const schemes = ['https', 'http', 'mailto', 'tel'];

/** Resolves every link and image of the goals' texts, and reports those that lead nowhere. */
export function resolveLinks(
  world: LinkWorld,
  report: Report,
): { targets: Map<Link | Image, LinkTarget>; namedImages: ReadonlySet<string> } {
  const targets = new Map<Link | Image, LinkTarget>();
  const images = new Map<string, ImageAsset | undefined>();
  const sources = [...[...world.goals.values()].map(({ goal }) => goal), ...world.texts];
  for (const source of sources)
    visit(source.file.tree, (node) => {
      const target =
        node.type === 'link'
          ? resolveLink(world, source, node, report)
          : node.type === 'image'
            ? resolveImage(world, source.file, node, images, report)
            : undefined;
      if (target && (node.type === 'link' || node.type === 'image')) targets.set(node, target);
    });
  return { targets, namedImages: new Set(images.keys()) };
}

function resolveLink(
  { content, goals, indicators, indicatorPlaces }: LinkWorld,
  from: LinkSource,
  link: Link,
  report: Report,
): LinkTarget | undefined {
  const { file } = from;
  const place = placeOf(file.file, link);
  const destination = readDestination(link.url, file.path);
  if (destination.kind === 'scheme') {
    if (schemes.includes(destination.scheme)) return { kind: 'external', url: link.url };
    return refuseScheme(place, link.url, destination.scheme, schemes, report);
  }
  if (destination.kind !== 'path') return refusePath(place, link.url, destination.kind, report);
  const { path, fragment } = destination;
  const goal = goals.get(path);
  if (goal) {
    if (!fragment) return { kind: 'anchor', anchor: goal.goal.anchor };
    const anchor = goal.headings.get(fragment);
    if (anchor) return { kind: 'anchor', anchor };
    report(
      problem('link-resolves', {
        place,
        message: { ja: `見出しがありません: #${fragment}`, en: `There is no such heading: #${fragment}` },
        actual: link.url,
        expected: nearest(fragment, goal.headings.keys()).map((name) => `#${name}`),
        note: {
          ja: `「#」の後に、${path} にある見出しの文を書いてください（空白は「-」）`,
          en: `write the text of a heading of ${path} after "#" ("-" for a blank)`,
        },
      }),
    );
    return undefined;
  }
  if (isYamlLink(link.url)) {
    if (!resolveIndicator({ file, indicators, report }, link)) return undefined;
    const nearby = nearestPlace(indicatorPlaces.get(path) ?? [], from);
    return nearby && { kind: 'anchor', anchor: nearby.anchor };
  }
  if (content.unread.has(path)) return undefined;
  const known = [...goals.keys()].map((goal) => relativeLink(file.path, goal));
  report(
    problem('link-resolves', {
      place,
      message: content.files.has(path)
        ? {
            ja: `公開されないファイルへのリンクです: ${link.url}`,
            en: `This file is not published: ${link.url}`,
          }
        : { ja: `リンク先がありません: ${link.url}`, en: `The link leads nowhere: ${link.url}` },
      actual: link.url,
      expected: nearestPath(link.url, known),
      note: {
        ja: '目標・指標のファイルか、https:// で始まる URL にしてください',
        en: 'link to a goal, an indicator, or a URL that begins with https://',
      },
    }),
  );
  return undefined;
}

/** An indicator's place in the same goal, else in the same plan, else the first. */
function nearestPlace(places: readonly IndicatorPlace[], from: LinkSource): IndicatorPlace | undefined {
  const plan = ({ id }: LinkSource): string => id.split('/', 1)[0] ?? '';
  return (
    places.find(({ goal }) => goal.id === from.id) ??
    places.find(({ goal }) => plan(goal) === plan(from)) ??
    places[0]
  );
}

function resolveImage(
  { content }: LinkWorld,
  file: MarkdownFile,
  image: Image,
  seen: Map<string, ImageAsset | undefined>,
  report: Report,
): LinkTarget | undefined {
  const place = placeOf(file.file, image);
  const destination = readDestination(image.url, file.path);
  if (destination.kind === 'scheme') return refuseScheme(place, image.url, destination.scheme, [], report);
  if (destination.kind !== 'path') return refusePath(place, image.url, destination.kind, report);
  const asset = content.files.get(destination.path);
  if (asset?.kind !== 'asset') {
    seen.set(destination.path, undefined);
    if (content.unread.has(destination.path)) return undefined;
    const known = [...content.files.values()].filter(({ kind }) => kind === 'asset');
    report(
      problem('image-resolves', {
        place,
        message: { ja: `画像がありません: ${image.url}`, en: `There is no such image: ${image.url}` },
        actual: image.url,
        expected: nearestPath(
          image.url,
          known.map(({ path }) => relativeLink(file.path, path)),
        ),
        note: {
          ja: '画像を content の中に置き、このファイルから見た道筋で書いてください（例 ../images/map.png）',
          en: 'put the image into the content folder, and write its path from this file, as ../images/map.png',
        },
      }),
    );
    return undefined;
  }
  if (!seen.has(asset.path)) seen.set(asset.path, readImage(asset, place, report));
  const checked = seen.get(asset.path);
  return checked && { kind: 'image', image: checked };
}

function refuseScheme(
  place: Place,
  url: string,
  scheme: string,
  allowed: readonly string[],
  report: Report,
): undefined {
  const ja = allowed.length
    ? `「${scheme}:」のリンクは使えません`
    : `外の画像は使えません: ${url.slice(0, 80)}`;
  const en = allowed.length
    ? `Links with "${scheme}:" are not allowed`
    : `Images from elsewhere are not allowed: ${url.slice(0, 80)}`;
  report(
    problem('link-is-allowed', {
      place,
      message: { ja, en },
      actual: scheme,
      note: allowed.length
        ? { ja: `使えるのは ${allowed.join('、')} です`, en: `allowed are ${allowed.join(', ')}` }
        : { ja: '画像を content の中に置いてください', en: 'put the image into the content folder' },
    }),
  );
}

const pathMessages: Record<'absolute' | 'invalid' | 'outside', Text> = {
  absolute: { ja: '「/」で始まるリンクは使えません', en: 'Links that begin with "/" are not allowed' },
  invalid: { ja: 'リンク先が正しい形ではありません', en: 'The link’s destination is malformed' },
  outside: {
    ja: 'content の外へのリンクは使えません',
    en: 'Links out of the content folder are not allowed',
  },
};

function refusePath(place: Place, url: string, kind: keyof typeof pathMessages, report: Report): undefined {
  report(
    problem('link-is-allowed', {
      place,
      message: pathMessages[kind],
      actual: url,
      note: {
        ja: 'このファイルから見た相対の道筋で書いてください（例 ../indicators/tourists.yaml）',
        en: 'write a path relative to this file, as ../indicators/tourists.yaml',
      },
    }),
  );
}
