import type { Language, Text } from '../diagnostics/diagnostic.ts';
import { visible } from '../diagnostics/report-text.ts';
import type { Verdict, VerifiedPdf } from './verdict.ts';
import { bytesText, faultText } from './verdict-words.ts';

/** The most paths that are named of each kind of change; JSON names all. */
const mostPaths = 30;

/** Says in a few lines what was found out about a file. Whatever comes from the file cannot steer the terminal. */
export function verdictText(verdict: Verdict, version: string, language: Language): string {
  const lines = 'provenance' in verdict ? verifiedText(verdict, version) : [faultText(verdict.fault)];
  const name = visible(verdict.file);
  return lines.map((line, index) => `${index ? '  ' : `${name}: `}${line[language]}\n`).join('');
}

function verifiedText(verdict: VerifiedPdf, version: string): Text[] {
  const { ja, en } = bytesText(verdict.bytes, verdict.provenance.version, version);
  return [
    headline(verdict),
    ...madeText(verdict),
    ...sourcesText(verdict),
    { ja: `PDF       ${ja}`, en: `PDF       ${en}` },
  ];
}

function headline({ result, sources }: VerifiedPdf): Text {
  if (result === 'same')
    return {
      ja: '今の原稿から作られた、そのままの PDF です',
      en: 'is as it was made from the present sources',
    };
  if (!sources) return { ja: 'kurabe が作った PDF です', en: 'was made by kurabe' };
  return sources.isSame
    ? {
        ja: '今の原稿と同じ原稿から作られましたが、そのままの PDF とは確かめきれません',
        en: 'was made from the present sources, but not all of it can be confirmed',
      }
    : {
        ja: '今の原稿とは違う原稿から作られた PDF です',
        en: 'was made from other sources than the present ones',
      };
}

function madeText({ provenance, records, commit }: VerifiedPdf): Text[] {
  const { version, document, title, created } = provenance;
  const name = title ? `「${visible(title)}」（${document}）` : document;
  const enName = title ? `"${visible(title)}" (${document})` : document;
  return [
    {
      ja: `資料      ${name}${created ? `、${japaneseDate(created)}付け` : ''}、kurabe ${version}`,
      en: `document  ${enName}${created ? ` of ${japaneseDate(created)}` : ''}, kurabe ${version}`,
    },
    commitText(provenance.commit, commit),
    ...(records > 1
      ? [
          {
            ja: `記録      ${records} 個あります。作られた後で書き足された PDF なので、最後の記録で調べました`,
            en: `records   ${records}; the PDF was added to after it was made, and the last record counts`,
          },
        ]
      : []),
  ];
}

function commitText(recorded: VerifiedPdf['provenance']['commit'], known: VerifiedPdf['commit']): Text {
  if (!recorded)
    return {
      ja: 'コミット  記録なし（git で管理していない原稿から作られました）',
      en: 'commit    none recorded (the sources were not in git)',
    };
  const info: Text = known
    ? {
        ja: `（${japaneseDate(known.date)}「${visible(known.subject)}」）`,
        en: ` (${japaneseDate(known.date)} "${visible(known.subject)}")`,
      }
    : { ja: '（ここの git にはありません）', en: ' (not in the git here)' };
  const dirty: Text = recorded.isDirty
    ? { ja: 'に、コミットしていない変更を加えたもの', en: ' with changes that were not committed' }
    : { ja: '', en: '' };
  const other: Text =
    known?.hasSources === false
      ? { ja: '。ただし、このコミットの原稿は違います', en: '; but the sources of this commit are others' }
      : { ja: '', en: '' };
  return {
    ja: `コミット  ${recorded.hash}${info.ja}${dirty.ja}${other.ja}`,
    en: `commit    ${recorded.hash}${info.en}${dirty.en}${other.en}`,
  };
}

function sourcesText({ provenance, sources }: VerifiedPdf): Text[] {
  const count = provenance.sources.length;
  if (!sources)
    return [
      {
        ja: `原稿      ${count} ファイル（今の原稿と比べていません）`,
        en: `sources   ${count} files (not compared)`,
      },
    ];
  if (sources.isSame)
    return [{ ja: `原稿      ${count} ファイルとも同じ`, en: `sources   the same ${count} files` }];
  const { changed, added, removed } = sources;
  const shipped = new Set(sources.shipped);
  const list = (ja: string, en: string, paths: readonly string[]): Text[] => [
    ...paths.slice(0, mostPaths).map((path) => ({
      ja: `  ${ja}  ${visible(path)}${shipped.has(path) ? '（kurabe に付属のもの）' : ''}`,
      en: `  ${en}  ${visible(path)}${shipped.has(path) ? ' (kurabe’s own)' : ''}`,
    })),
    ...(paths.length > mostPaths
      ? [
          {
            ja: `  ${ja}  ほか ${paths.length - mostPaths} ファイル`,
            en: `  ${en}  and ${paths.length - mostPaths} more`,
          },
        ]
      : []),
  ];
  return [
    {
      ja: `原稿      今の原稿は、変更 ${changed.length}、追加 ${added.length}、削除 ${removed.length}（作られたときは ${count} ファイル）`,
      en: `sources   now ${changed.length} changed, ${added.length} added, ${removed.length} removed (then ${count} files)`,
    },
    ...list('変更', 'changed', changed),
    ...list('追加', 'added  ', added),
    ...list('削除', 'removed', removed),
  ];
}

/** The date in Japan, as 2026-03-31. */
function japaneseDate(date: Date): string {
  return new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);
}
