import { indicatorsCsv } from '../data/indicators-csv.ts';
import { indicatorsJson } from '../data/indicators-json.ts';
import type { DataOptions } from '../data/options.ts';
import type { SourceFile } from '../source/content-tree.ts';
import { contentFolder } from '../source/read.ts';
import { documentPath } from '../strategy/settings.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { compareBytes } from './listing.ts';

/** A file within a PDF (ISO 32000-2, 7.11.4), as PDF/A-3 (ISO 19005-3, 6.8) asks for it. */
export interface Attachment {
  /** Its file name; that of a source is its path from the project's root. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Media type (RFC 6838). */
  readonly mime: string;
  /** AFRelationship. */
  readonly relationship: 'Data' | 'Source';
  readonly description: string;
}

/**
 * What a PDF carries: the indicators as CSV and JSON, then the texts of content/ as they were read, in the
 * order of the bytes of their paths. Images are not carried a second time: the pages show them, and the
 * listing of the sources has their hashes.
 */
export function attachmentsOf(
  strategy: Strategy,
  content: readonly SourceFile[],
  options: DataOptions,
): Attachment[] {
  const describe = sourceDescriptions(strategy);
  const sources = content
    .flatMap(({ path, bytes }): Attachment[] => {
      const mime = mimeOf(path);
      if (!bytes || !mime) return [];
      const description = describe.get(path) ?? '原稿';
      return [{ name: `${contentFolder}/${path}`, bytes, mime, relationship: 'Source', description }];
    })
    .sort((a, b) => compareBytes(a.name, b.name));
  return [
    {
      name: 'indicators.csv',
      bytes: Buffer.from(indicatorsCsv(strategy)),
      mime: 'text/csv',
      relationship: 'Data',
      description: '指標の一覧（CSV、表計算ソフト用）',
    },
    {
      name: 'indicators.json',
      bytes: Buffer.from(indicatorsJson(strategy, options)),
      mime: 'application/json',
      relationship: 'Data',
      description: '指標の一覧（JSON、プログラム用）',
    },
    ...sources,
  ];
}

/** The media type of a text of content/ (RFC 7763, RFC 9512); undefined for images and anything else. */
function mimeOf(path: string): string | undefined {
  if (/\.md$/i.test(path)) return 'text/markdown';
  return /\.ya?ml$/i.test(path) ? 'application/yaml' : undefined;
}

function sourceDescriptions({ plans, indicators }: Strategy): Map<string, string> {
  return new Map([
    [documentPath, '原稿（資料の設定）'],
    ...plans.flatMap(({ name, goals }) =>
      [...goals.values()].map(({ file, title }) => [file.path, `原稿（${name}の目標「${title}」）`] as const),
    ),
    ...[...indicators.values()].map(({ path, name }) => [path, `原稿（指標「${name}」）`] as const),
  ]);
}
