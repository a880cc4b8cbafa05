import type { Strategy } from '../strategy/strategy.ts';
import { csvMetadata } from './csvw.ts';
import { dictionaryCsv } from './dictionary.ts';
import { indicatorsCsv } from './indicators-csv.ts';
import { indicatorsJson } from './indicators-json.ts';
import { indicatorsJsonSchema } from './indicators-schema.ts';
import { indicatorsXlsx } from './indicators-xlsx.ts';
import type { DataOptions } from './options.ts';
import { stratml } from './stratml/plan.ts';

/** A file of the open data. */
export interface DataFile {
  /** Below the folder of the data, with `/`. */
  readonly path: string;
  /** What it is, for a link to it. */
  readonly title: string;
  /** RFC 6838. */
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/**
 * The open data of a strategy, in the order in which a page may list them: what people open first, then what
 * programs read. The same strategy and options give the same bytes.
 */
export function dataFiles(strategy: Strategy, options: DataOptions): DataFile[] {
  const file = (path: string, title: string, mediaType: string, content: string | Uint8Array): DataFile => ({
    path,
    title,
    mediaType,
    bytes: typeof content === 'string' ? Buffer.from(content) : content,
  });
  return [
    file('indicators.csv', '指標の値（CSV）', 'text/csv', indicatorsCsv(strategy)),
    file(
      'indicators.xlsx',
      '指標の値（Excel）',
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      indicatorsXlsx(strategy, options),
    ),
    file('indicators-columns.csv', '項目の説明（CSV）', 'text/csv', dictionaryCsv()),
    file(
      'indicators.csv-metadata.json',
      '指標の値の CSV の形（CSVW）',
      'application/csvm+json',
      csvMetadata(strategy, options),
    ),
    file('indicators.json', '指標の値（JSON）', 'application/json', indicatorsJson(strategy, options)),
    file(
      'indicators.schema.json',
      '指標の値の JSON の形（JSON Schema）',
      'application/schema+json',
      indicatorsJsonSchema(),
    ),
    ...strategy.plans.flatMap((plan) =>
      ([1, 2] as const).flatMap((part) => {
        const xml = stratml(strategy, plan, part, options);
        const path = `stratml/${plan.id}${part === 2 ? '.performance' : ''}.xml`;
        const title = `${plan.name}（StratML${part === 2 ? '、指標の値付き' : ''}）`;
        return xml === undefined ? [] : [file(path, title, 'application/xml', xml)];
      }),
    ),
  ];
}
