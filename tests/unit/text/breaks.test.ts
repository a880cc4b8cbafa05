import { describe, expect, it } from 'vitest';
import { Break, findBreaks } from '../../../scripts/render/pdf/text/breaks.ts';

/** A text with `|` where it may break and `⏎` where it must. */
function marked(text: string, kept: readonly (readonly [number, number])[] = []): string {
  const breaks = findBreaks(text, kept);
  return [...text.split('')]
    .map((unit, index) => {
      if (breaks[index] === Break.forced) return `⏎${unit}`;
      return breaks[index] === Break.allowed ? `|${unit}` : unit;
    })
    .join('');
}

describe('what begins no line (JLREQ 3.1.7)', () => {
  it.each([
    ['cl-02, closing brackets', '（あ）い「う」え', '（あ）|い|「う」|え'],
    ['cl-03, hyphens', 'あ‐い〜う～え゠お', 'あ‐|い〜|う～|え゠|お'],
    ['cl-04, dividing punctuation marks', 'あ！い？う‼え', 'あ！|い？|う‼|え'],
    ['cl-05, middle dots', 'あ・い：う；え', 'あ・|い：|う；|え'],
    ['cl-06, cl-07, full stops and commas', 'あ。い、う．え，お', 'あ。|い、|う．|え，|お'],
    ['cl-09, iteration marks', '人々いすゞ', '人々|い|すゞ'],
    ['cl-10, the prolonged sound mark', 'データ', 'デー|タ'],
    ['cl-11, small kana', 'チェック', 'チェッ|ク'],
    ['cl-11, half-width', 'ﾁｪｯｸ', 'ﾁｪｯ|ｸ'],
    ['a solidus', '及び／又は', '及|び／|又|は'],
    ['superscripts (3.1.10 h)', '面積²の', '面|積²|の'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });

  it('lets a mark of an item begin one after a space', () => {
    expect(marked('目標　・健康　・安全')).toBe('目|標　|・|健|康　|・|安|全');
  });
});

describe('what ends no line (JLREQ 3.1.8, 3.1.10 d)', () => {
  it.each([
    ['cl-01, opening brackets', 'あ（いうえおか）', 'あ|（い|う|え|お|か）'],
    ['quotation marks', 'あ“い”う‘え’お', 'あ|“い”|う|‘え’|お'],
    ['an apostrophe is none', 'it’s あ', 'it’s |あ'],
    ['cl-12, prefixed abbreviations', '約￥１００と＄5、№５、＃１', '約|￥１００|と|＄5、|№５、|＃１'],
    ['a dash that opens a subtitle', '副題　～人と緑～', '副|題　|～人|と|緑～'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('what stays whole (JLREQ 3.1.10)', () => {
  it.each([
    ['dashes (a)', 'あ――い——う', 'あ|――|い|——|う'],
    ['leaders (b)', 'あ……い‥‥う', 'あ……|い‥‥|う'],
    ['numbers (c)', '約1,000と１，０００と1．5', '約|1,000|と|１，０００|と|1．5'],
    ['a number and its postfix (e)', '100％と１００％と36℃', '100％|と|１００％|と|36℃'],
    ['squared units', '面積100㎡と5㎞', '面|積|100㎡|と|5㎞'],
    ['Latin words (f)', 'あSmallい', 'あ|Small|い'],
    ['full-width Latin words', 'ＰＤＣＡとＳｏｃｉｅｔｙ５．０', 'ＰＤＣＡ|と|Ｓｏｃｉｅｔｙ５．０'],
    ['up to their end', 'ＵＩＪターン', 'ＵＩＪ|ター|ン'],
    ['ampersands', 'Ｑ＆ＡとR&D', 'Ｑ＆Ａ|と|R&D'],
    ['a reference mark and what it stands after (j)', '件数※12、あ', '件|数※12、|あ'],
    ['a note and its first letter', '※ 備考', '※ 備|考'],
    ['counters', '12件と3か所と5施設を', '12件|と|3か所|と|5施設|を'],
    ['counters of two kanji', '42世帯以上', '42世帯|以|上'],
    ['no more than the counter', '3年連続', '3年|連|続'],
    ['fiscal years', '令和6年度と平成31年とR6', '令和6年度|と|平成31年|と|R6'],
    ['years in kanji', '令和元年度と平成三十年', '令和元年度|と|平成三十年'],
    ['ordinals', '第2期と第２期と第二期', '第2期|と|第２期|と|第二期'],
    ['an item of a policy', '①-1と①－１', '①-1|と|①－１'],
    ['ranges', '10～20人とR6～R11', '10～20人|と|R6～R11'],
    ['parts of a range with eras', '令和2年度～令和6年度', '令和2年度～|令和6年度'],
    ['the dash of a range with what it follows', '令和2年度 〜 令和6年度と', '令和2年度 〜 |令和6年度|と'],
    ['a date after a year', '令和6年の12月', '令和6年|の|12月'],
    ['signs', '±0人と▲5.0％', '±0人|と|▲5.0％'],
    ['fractions', '3分の1を２／３に', '3分の1|を|２／３|に'],
    ['scales', '1億2,000万円以上', '1億2,000万円|以|上'],
    [
      'times and telephones',
      '9:00-17:00と０９４８－２２－５５００',
      '9:00-17:00|と|０９４８－２２－５５００',
    ],
    ['units in katakana', '50パーセントと3ポイント', '50パーセント|と|3ポイント'],
    ['a unit after a space', '従業員 20 人未満の 182.5 ha', '従|業|員 |20 人|未|満|の |182.5 ha'],
    ['a quotient of units', '5人／日とkm/hと', '5人／日|と|km/h|と'],
    ['a short remark', '件数（再掲）と（千円）', '件|数|（再掲）|と|（千円）'],
    ['words with a short part', 'e-mailとWi-Fiとevidence-based', 'e-mail|と|Wi-Fi|と|evidence-|based'],
    ['the number of an item and its first letter', '①創業', '①創|業'],
    ['a firm', '㈱みなみと', '㈱み|な|み|と'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('where UAX #14 is looser or stricter than print', () => {
  it.each([
    ['a bracket after Latin (LB30)', 'NPO（特定非営利）と5「い」', 'NPO|（特|定|非|営|利）|と|5|「い」'],
    ['half-width brackets', 'あ(いうえおか)き', 'あ|(い|う|え|お|か)|き'],
    [
      'a URL, after its marks',
      'はhttps://www.city.example.jp/mdsc/index.html?lang=ja&page=2に',
      'は|https://|www.|city.|example.|jp/|mdsc/|index.|html?|lang=|ja&|page=2|に',
    ],
    ['an escaped URL', 'https://a.jp/%E3%81%82%E3', 'https://|a.|jp/|%E3|%81|%82%E3'],
    ['an address', 'kikaku@city.minamino.example.jp', 'kikaku@|city.|minamino.|example.jp'],
    ['a decimal point is no mark of a URL', '1.5 2.5', '1.5 |2.5'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('what joins (UAX #14 LB7 to LB12, UAX #29)', () => {
  it.each([
    ['no-break space', 'あ\u00a0い', 'あ\u00a0い'],
    ['no-break space before a bracket', 'あ\u00a0（いうえおか）', 'あ\u00a0（い|う|え|お|か）'],
    ['word joiner', 'あ\u2060い', 'あ\u2060い'],
    ['combining marks', 'か\u3099き○\u20DDあ', 'か\u3099|き|○\u20DD|あ'],
    ['surrogate pairs', '𠮷野', '𠮷|野'],
    ['variation selectors', '葛\u{E0100}城', '葛\u{E0100}|城'],
    ['emoji of several', '👨‍👩‍👧あ👍🏽い', '👨‍👩‍👧|あ|👍🏽|い'],
    ['flags', '🇯🇵🇯🇵', '🇯🇵|🇯🇵'],
    ['half-width sound marks', 'ｶﾞｷﾞ', 'ｶﾞ|ｷﾞ'],
  ])('%s', (_, text, expected) => {
    expect(marked(text)).toBe(expected);
  });
});

describe('findBreaks', () => {
  it('forces a break after a line feed, and none at the ends', () => {
    expect(marked('あい\nう\n\nえ\n')).toBe('あ|い\n⏎う\n⏎\n⏎え\n');
    expect([...findBreaks('あ\n')]).toEqual([0, 0, 0]);
    expect([...findBreaks('')]).toEqual([0]);
  });

  it('keeps what it is told to keep, but for a line feed', () => {
    expect(
      marked('未来を拓く人', [
        [0, 2],
        [3, 5],
      ]),
    ).toBe('未来|を|拓く|人');
    expect(marked('あい\nうえ', [[0, 5]])).toBe('あい\n⏎うえ');
    expect(
      marked('あいう', [
        [1, 1],
        [2, 9],
      ]),
    ).toBe('あ|い|う');
  });

  it('takes time that grows with the text only', () => {
    for (const unit of ['1', '1,', 'a', 'a.', '100万', '@', ' ', 'か\u3099', '（', '～'])
      expect(elapsed(() => findBreaks(unit.repeat(40_000)))).toBeLessThan(2_000);
  });
});

function elapsed(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
