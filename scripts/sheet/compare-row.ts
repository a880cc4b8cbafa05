import type { ReadCell } from '../data/xlsx/read-sheet.ts';
import type { Text } from '../diagnostics/diagnostic.ts';
import type { Indicator, Strategy } from '../strategy/strategy.ts';
import { lines, readCell } from './cell-text.ts';
import { type Refused, refuse, type Written } from './cell-value.ts';
import type { CellPlace, Change, Reading, Refusal, Target } from './change.ts';
import { type Field, fieldLabel, fieldValue, idOf } from './field.ts';
import { removeWord } from './instructions.ts';
import type { SentRecord } from './record.ts';
import { yearSign } from './year-text.ts';

/** A field of a row, and what stands there. */
export interface RowField {
  readonly field: Field;
  readonly cell: ReadCell | undefined;
  readonly place: CellPlace;
  /** Whether it lies in merged cells. */
  readonly isCovered: boolean;
  readonly isHidden: boolean;
}

/** What a field comes to: as it was, another value (undefined to take it out), or refused. */
type Outcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'changed'; readonly value: string | undefined; readonly remarks: readonly Text[] }
  | Refused;

/** What an indicator's row asks to be changed. A fiscal year and its value are one. */
export function compareRow(
  indicator: Indicator,
  fields: readonly RowField[],
  record: SentRecord,
  strategy: Strategy,
): Omit<Reading, 'remarks'> {
  const changes: Change[] = [];
  const refusals: Refusal[] = [];
  const unitCell = fields.find(({ field }) => field.kind === 'text' && field.key === 'unit')?.cell;
  const units = [indicator.unit, unitCell?.text].filter((unit) => unit !== undefined);
  const outcomes = fields.map((each) => ({ ...each, outcome: outcomeOf(indicator, each, units, record) }));
  const refuseField = ({ field, place }: RowField, { message, note }: Refused): void => {
    refusals.push({ cell: place, label: fieldLabel(field, strategy), message, note });
  };
  const add = (
    each: RowField,
    label: Field,
    from: string | undefined,
    to: string | undefined,
    target: Target,
    remarks: readonly Text[],
  ): void => {
    changes.push({
      indicator,
      label: fieldLabel(label, strategy),
      from,
      to,
      target,
      cells: [each.place],
      remarks: [...remarks, ...(each.isHidden ? [hiddenRemark] : [])],
    });
  };
  for (const each of outcomes) {
    const { field, outcome } = each;
    if (outcome.kind === 'refused') refuseField(each, outcome);
    if (outcome.kind !== 'changed') continue;
    const from = fieldValue(indicator, field);
    if (field.kind === 'name') refuseField(each, renamed(indicator, outcome.value ?? ''));
    else if (field.kind === 'text')
      add(
        each,
        field,
        from,
        outcome.value,
        { kind: 'text', key: field.key, value: outcome.value },
        outcome.remarks,
      );
    else if (field.kind === 'actual')
      add(
        each,
        field,
        from,
        outcome.value,
        { kind: 'actual', year: field.year, value: outcome.value },
        outcome.remarks,
      );
  }
  for (const pair of pairsOf(outcomes)) {
    const both = [pair.year, pair.value].flatMap((each) => each ?? []);
    const changed = both.filter(({ outcome }) => outcome.kind === 'changed');
    const [at] = changed.toReversed();
    if (!at) continue;
    if (both.some(({ outcome }) => outcome.kind === 'refused')) {
      for (const each of changed) refuseField(each, halfRefused);
      continue;
    }
    const part = { plan: pair.plan, part: pair.part };
    const old = indicator.plans.get(pair.plan)?.[pair.part];
    const year = resultOf(pair.year?.outcome, old && String(old.year.year));
    const value = resultOf(pair.value?.outcome, old?.value);
    const isRemoved = value === undefined && pair.value?.outcome.kind === 'changed';
    if (!isRemoved && (year === undefined || value === undefined)) {
      refuseField(at, year === undefined ? withoutYear : withoutValue);
      continue;
    }
    const next =
      isRemoved || year === undefined || value === undefined ? undefined : { year: Number(year), value };
    const shown = (each: { year: number; value: string } | undefined): string | undefined =>
      each && `${yearSign(each.year)} ${each.value}`;
    const remarks = changed.flatMap(({ outcome }) => (outcome.kind === 'changed' ? outcome.remarks : []));
    add(
      at,
      { kind: 'value', ...part },
      shown(old && { year: old.year.year, value: old.value }),
      shown(next),
      { kind: 'part', ...part, value: next },
      remarks,
    );
  }
  return { changes, refusals };
}

type Judged = RowField & { readonly outcome: Outcome };

/** The two fields of each of a plan's values. */
function pairsOf(fields: readonly Judged[]) {
  const pairs = new Map<
    string,
    { plan: string; part: 'baseline' | 'target'; year?: Judged; value?: Judged }
  >();
  for (const each of fields) {
    const { field } = each;
    if (field.kind !== 'year' && field.kind !== 'value') continue;
    const key = `${field.plan}\n${field.part}`;
    const pair = pairs.get(key) ?? { plan: field.plan, part: field.part };
    pairs.set(key, { ...pair, [field.kind]: each });
  }
  return pairs.values();
}

function resultOf(outcome: Outcome | undefined, old: string | undefined): string | undefined {
  return outcome?.kind === 'changed' ? outcome.value : old;
}

/**
 * What a field asks for, by what is there now and what was sent out: who left a field as it was sent wants no change,
 * even where the source has another value by now.
 */
function outcomeOf(
  indicator: Indicator,
  { field, cell, isCovered }: RowField,
  units: readonly string[],
  record: SentRecord,
): Outcome {
  const now = fieldValue(indicator, field) ?? '';
  const sent = record.sent(idOf(indicator), field);
  const written = readCell(cell, field, units);
  if (written.kind === 'refused') return sameText(cell, sent ?? now) ? { kind: 'same' } : written;
  const wanted = written.kind === 'value' ? written.value : '';
  if (written.kind === 'nothing') return nothing(written, now, sent, isCovered);
  const isLike = (other: string): boolean =>
    equal(field, wanted, other) || (written.kind === 'value' && sameText(cell, other));
  if ((sent !== undefined && isLike(sent)) || isLike(now)) return { kind: 'same' };
  if (sent !== undefined && !equal(field, sent, now)) return conflict(sent, now, field);
  return written.kind === 'remove'
    ? { kind: 'changed', value: undefined, remarks: [] }
    : { kind: 'changed', value: wanted, remarks: written.remarks };
}

function nothing(
  { word }: Extract<Written, { kind: 'nothing' }>,
  now: string,
  sent: string | undefined,
  isCovered: boolean,
): Outcome {
  const before = sent ?? (word ? now : '');
  if (before === '' || now === '') return { kind: 'same' };
  if (isCovered)
    return refuse(
      '結合した欄の中にあり、値がありません',
      'This lies in merged cells and has no value',
      'セルの結合を解いて、値を書いてください',
      'split the cells, and write the value',
    );
  return refuse(
    word
      ? `値があった所が「${word}」になっています（前の値 ${before}）`
      : `空になっています（前の値 ${before}）`,
    word ? `"${word}" stands where there was ${before}` : `This is empty; there was ${before}`,
    `値を消すのなら「${removeWord}」と書き、そうでなければ前の値に戻してください`,
    `write ${removeWord} to take the value out, or put it back`,
  );
}

/** Whether two values are the same: numbers by what they are, not by how they are shown. */
function equal(field: Field, a: string, b: string): boolean {
  const isNumber = field.kind === 'value' || field.kind === 'actual';
  return isNumber && a !== '' && b !== '' ? Number(a) === Number(b) : a === b;
}

function sameText(cell: ReadCell | undefined, text: string): boolean {
  return cell?.kind === 'text' && lines(cell.text) === lines(text);
}

const hiddenRemark: Text = { ja: '隠れた行か列にあります', en: 'in a hidden row or column' };

const halfRefused = refuse(
  '組になる年度か値が取り込めないので、こちらも取り込みません',
  'The year or value that belongs to this is not taken, so that this is not either',
  'もう一方の欄を直してください',
  'mend the other cell',
);

const withoutYear = refuse(
  '値に年度がありません',
  'The value has no fiscal year',
  '年度の欄に、令和7年度のように書いてください',
  'write its fiscal year, such as 令和7年度',
);

const withoutValue = refuse(
  '年度に値がありません',
  'The fiscal year has no value',
  '値の欄に数を書いてください。まだ決まらないなら、年度も空にしてください',
  'write the value, or leave the year empty as well',
);

function renamed(indicator: Indicator, name: string): Refused {
  return refuse(
    `指標の名前が「${name.slice(0, 60)}」に変わっています`,
    `The indicator's name has become "${name.slice(0, 60)}"`,
    `名前は原稿のリンクにもあるので、表からは変えません。変えるなら ${indicator.path} とリンクの名前を kurabe rename で一緒に直してください`,
    `links have the name as well; change it with kurabe rename, in ${indicator.path} and in the links`,
  );
}

function conflict(sent: string, now: string, field: Field): Refused {
  const shown = (value: string): string =>
    value === '' ? 'なし' : field.kind === 'year' ? yearSign(Number(value)) : value;
  return refuse(
    `表を送った後に原稿も変わっています（${shown(sent)} → ${shown(now)}）`,
    `The source has changed since the form was sent out (${shown(sent)} → ${shown(now)})`,
    'どちらが正しいかを確かめ、原稿の YAML を直してください',
    'find out which is right, and change the YAML',
  );
}
