import { fullTitle } from '../strategy/documents.ts';
import type { Strategy } from '../strategy/strategy.ts';
import { type Column, columns, keyColumns } from './columns.ts';
import type { DataOptions } from './options.ts';

/** The types of XML Schema that CSVW (4.11.2) has for those of the columns. */
const datatypes = { text: 'string', integer: 'integer', decimal: 'decimal' } as const;

/**
 * What a program must know to read `indicators.csv`, as metadata for tabular data (W3C Recommendation "Metadata
 * Vocabulary for Tabular Data" of 17 December 2015). By its name, `indicators.csv-metadata.json`, a program finds
 * it beside the CSV. What is not known is left out, as JSON-LD has no other way to say so.
 */
export function csvMetadata(strategy: Strategy, { updated }: DataOptions): string {
  const { documents, licence } = strategy;
  const [first] = documents;
  const metadata = {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'ja' }],
    url: 'indicators.csv',
    'dc:title': first && { '@value': fullTitle(first), '@language': first.language },
    'dc:creator': first?.author,
    'dc:license': licence && { '@id': licence.url },
    'dc:modified': updated && { '@value': updated, '@type': 'xsd:date' },
    'dc:description':
      "総合戦略の指標を縦に並べた表。一行は、指標×計画×値の種類×年度。式と間違われる字（= + - @ など）で始まる文字の頭には「'」を一つ足してあります",
    dialect: {
      encoding: 'utf-8',
      delimiter: ',',
      quoteChar: '"',
      doubleQuote: true,
      lineTerminators: ['\r\n'],
      header: true,
      headerRowCount: 1,
      skipBlankRows: false,
      trim: false,
    },
    tableSchema: { columns: columns.map(columnMetadata), primaryKey: keyColumns },
  };
  return `${JSON.stringify(metadata, undefined, 1)}\n`;
}

function columnMetadata({ id, name, description, type, values, isRequired }: Column): object {
  const base = datatypes[type];
  return {
    name: id,
    titles: name,
    'dc:description': description,
    datatype: values ? { base, format: values.join('|') } : base,
    null: '',
    required: isRequired,
  };
}
