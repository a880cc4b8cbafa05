import { columns, keyColumns } from './columns.ts';
import { csv, textCell } from './csv.ts';

const typeNames = { text: '文字列', integer: '整数', decimal: '十進数' } as const;

/** The data dictionary (項目定義) as a table for people: a heading, then a row for each column of the CSV. */
export function dictionary(): string[][] {
  return [
    ['番号', '項目ID', '項目名', '型', '必須', '主キー', '取り得る値', '説明'],
    ...columns.map(({ id, name, type, isRequired, values, description }, index) => [
      String(index + 1),
      id,
      name,
      typeNames[type],
      isRequired ? '必須' : '',
      keyColumns.includes(id) ? '○' : '',
      values?.join('、') ?? '',
      description,
    ]),
  ];
}

/** The data dictionary as CSV. */
export function dictionaryCsv(): string {
  return csv(dictionary().map((row) => row.map(textCell)));
}
