import type { Text } from '../../diagnostics/diagnostic.ts';
import { fiscalYearForm, parseFiscalYear, suggestFiscalYear } from '../../strategy/fiscal-year.ts';
import type { Understood } from '../understood.ts';
import type { NewPlan, Period } from './answers.ts';

/** The plans where nothing else is said: those of the comparison table (総合戦略 比較表). */
export const usualPlans = 'national:国の方向性,current:現戦略,next:次期戦略';

/** The most letters of a name or a title: more is no name. */
const most = 100;

/**
 * Reads a name or a title: one line, composed (NFC), without blanks around it.
 *
 * @param what what it is the name of, for the message
 */
export function readName(typed: string, what: Text): Understood<string> {
  const value = typed.normalize('NFC').trim();
  if (value === '') return { wrong: { ja: `${what.ja}が空です`, en: `The ${what.en} is empty` } };
  if ([...value].length > most)
    return {
      wrong: {
        ja: `${what.ja}が長すぎます。${most} 文字までにしてください`,
        en: `The ${what.en} is too long; it may have ${most} letters`,
      },
    };
  if (/[\p{Cc}\p{Cf}\u2028\u2029\uFFFD]/u.test(value))
    return {
      wrong: {
        ja: `${what.ja}に、見えない文字か改行があります。打ち直してください`,
        en: `The ${what.en} has a character that is not seen; type it again`,
      },
    };
  return { value };
}

/** The folder's name of a plan, as `document.yaml` allows it, and free on every system. */
export function readPlanId(typed: string, others: readonly string[]): Understood<string> {
  const value = typed.normalize('NFKC').trim();
  if (!/^[A-Za-z][A-Za-z0-9_-]{0,39}$/.test(value))
    return {
      wrong: {
        ja: `フォルダーの名前「${typed.trim()}」は使えません。半角の英字で始まる英数字にしてください。例: next`,
        en: `The folder "${typed.trim()}" cannot be used: begin with a letter, and use letters and digits, as next`,
      },
    };
  if (/^(?:indicators|images|en|con|prn|aux|nul|com\d|lpt\d)$/i.test(value))
    return {
      wrong: {
        ja: `フォルダーの名前「${value}」は、ほかのことに使います。別の名前にしてください`,
        en: `The folder "${value}" is used for something else; choose another name`,
      },
    };
  if (others.some((other) => other.toLowerCase() === value.toLowerCase()))
    return {
      wrong: {
        ja: `フォルダーの名前「${value}」が二つの計画にあります。別の名前にしてください`,
        en: `Two plans have the folder "${value}"; give them different names`,
      },
    };
  return { value };
}

/** The most plans that a table has room for. */
const mostPlans = 6;

/** Reads `national:国の方向性,current:現戦略`: folders and names, from the left of the table. */
export function readPlans(typed: string): Understood<Omit<NewPlan, 'period'>[]> {
  const parts = typed
    .split(/[,，、]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const plans: Omit<NewPlan, 'period'>[] = [];
  for (const part of parts) {
    const colon = part.search(/[:：]/);
    if (colon < 0) return { wrong: withoutColon(part) };
    const id = readPlanId(
      part.slice(0, colon),
      plans.map((plan) => plan.id),
    );
    if ('wrong' in id) return id;
    const name = readName(part.slice(colon + 1), {
      ja: `計画「${id.value}」の名前`,
      en: `name of the plan "${id.value}"`,
    });
    if ('wrong' in name) return name;
    plans.push({ id: id.value, name: name.value });
  }
  if (plans.length === 0) return { wrong: { ja: '計画が一つもありません', en: 'There is no plan' } };
  if (plans.length > mostPlans)
    return {
      wrong: {
        ja: `計画が多すぎます（${plans.length}）。表に並べられるのは ${mostPlans} までです`,
        en: `There are too many plans (${plans.length}); a table has room for ${mostPlans}`,
      },
    };
  return { value: plans };
}

function withoutColon(part: string): Text {
  return {
    ja: `計画「${part}」の書き方が違います。「フォルダーの名前:計画の名前」と書き、計画の間は「,」で区切ってください。例: ${usualPlans}`,
    en: `The plan "${part}" is not written as "folder:name"; put commas between plans, as ${usualPlans}`,
  };
}

/** Reads the fiscal years of a plan: `R8-R12`, `2026-2030`, 令和8年度～令和12年度. */
export function readPeriod(typed: string): Understood<Period> {
  const parts = typed
    .normalize('NFKC')
    .split(/\s*(?:[-–—~〜]|から|まで)\s*/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const years = parts.map((part) => (parseFiscalYear(part) ? part : (suggestFiscalYear(part) ?? part)));
  const [from = '', to = ''] = years;
  const [first, last] = [parseFiscalYear(from), parseFiscalYear(to)];
  if (years.length !== 2 || !first || !last)
    return {
      wrong: {
        ja: `期間「${typed.trim()}」が読めません。「R8-R12」のように、初めと終わりの${fiscalYearForm.ja}を「-」でつないでください`,
        en: `The period "${typed.trim()}" cannot be read: write the first and the last year, each ${fiscalYearForm.en}, as R8-R12`,
      },
    };
  if (first.year > last.year)
    return {
      wrong: {
        ja: `期間の初めと終わりが逆です（${first.name}から${last.name}まで）。もしかして: ${to}-${from}`,
        en: `The period ends before it begins; did you mean ${to}-${from}?`,
      },
    };
  return { value: { from, to } };
}
