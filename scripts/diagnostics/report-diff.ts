import { diffArrays, structuredPatch } from 'diff';
import { codePoint, isSeen } from './characters.ts';
import { type Colours, visible } from './report-text.ts';

/** So many unchanged lines stand around a change. */
const context = 2;
/** Beyond so many changed lines a shortest diff takes long, and nobody reads it: all lines then count as changed. */
const mostChanges = 1_000;
/** The same within a line. */
const mostChangesInLine = 200;
/** So many look-alikes are told of below a part of the diff. */
const mostNotes = 8;

/**
 * The change of a file as a unified diff for a terminal: a line with its name and how many lines go and come, then
 * the changed lines (`-`, `+`) with those around. Below them stand the characters that look the same before and after
 * (か゛ U+304B U+3099 → が U+304C). Empty where nothing changed.
 *
 * @param before the text with lines that end with LF; likewise `after`
 */
export function reportDiff(file: string, before: string, after: string, colours: Colours): string {
  if (before === after) return '';
  const hunks = hunksOf(before, after);
  const all = hunks.flatMap(({ lines }) => lines);
  const count = (sign: string): number => all.filter((line) => line.startsWith(sign)).length;
  const out = [`${colours.bold(visible(file))}  ${colours.dim(`-${count('-')} +${count('+')}`)}`];
  for (const { oldStart, oldLines, newStart, newLines, lines } of hunks) {
    out.push(colours.cyan(`@@ -${oldStart},${oldLines} +${newStart},${newLines} @@`));
    for (const line of lines) out.push(paintOf(line, colours)(line[0] + visible(line.slice(1))));
    for (const note of lookAlikes(lines)) out.push(colours.dim(`    ${note}`));
  }
  return `${out.join('\n')}\n`;
}

/** A part of a diff, with the numbers of its first lines and of its lines. */
interface Hunk {
  readonly oldStart: number;
  readonly oldLines: number;
  readonly newStart: number;
  readonly newLines: number;
  /** Each with its sign in front: `-`, `+` or a blank. */
  readonly lines: readonly string[];
}

function hunksOf(before: string, after: string): readonly Hunk[] {
  const options = { context, maxEditLength: mostChanges };
  const patch = structuredPatch('', '', before, after, '', '', options);
  // A last line without its line end has a line of its own to say so.
  if (patch)
    return patch.hunks.map((hunk) => ({
      ...hunk,
      lines: hunk.lines.filter((line) => !line.startsWith('\\')),
    }));
  const [old, now] = [before, after].map((text) => text.replace(/\n$/, '').split('\n'));
  return [
    {
      oldStart: 1,
      oldLines: old?.length ?? 0,
      newStart: 1,
      newLines: now?.length ?? 0,
      lines: [...(old ?? []).map((line) => `-${line}`), ...(now ?? []).map((line) => `+${line}`)],
    },
  ];
}

function paintOf(line: string, { red, green }: Colours): (text: string) => string {
  if (line.startsWith('-')) return red;
  return line.startsWith('+') ? green : (text) => text;
}

/** What differs between lines that follow each other but can hardly be seen, each difference once. */
function lookAlikes(lines: readonly string[]): string[] {
  const notes = new Set<string>();
  for (let at = 0; at < lines.length; at++) {
    if (!lines[at]?.startsWith('-')) continue;
    const start = at;
    while (lines[at]?.startsWith('-')) at++;
    const removed = lines.slice(start, at);
    for (const [index, line] of removed.entries()) {
      const added = lines[at + index];
      if (added?.startsWith('+'))
        for (const note of differences(line.slice(1), added.slice(1))) notes.add(note);
    }
  }
  const all = [...notes];
  return all.length > mostNotes ? [...all.slice(0, mostNotes), '…'] : all;
}

/** The characters of a line that became others which look like them. */
function differences(before: string, after: string): string[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostChangesInLine }) ?? [];
  return changes.flatMap(({ removed, value }, index) => {
    const next = changes[index + 1];
    const old = removed ? value.join('') : '';
    const now = next?.added ? next.value.join('') : '';
    return old !== '' && isLookAlike(old) ? [`${named(old)} → ${now === '' ? '×' : named(now)}`] : [];
  });
}

/** Whether the difference is one of code: marks apart or composed, radicals for kanji, characters that are not seen. */
function isLookAlike(old: string): boolean {
  return [...old].some((character) => /[\u2E80-\u2FDF\p{M}]/u.test(character) || !isSeen(character));
}

/** か゛(U+304B U+3099), with a mark that combines shown beside its letter. */
function named(text: string): string {
  const codes = [...text].map(codePoint).join(' ');
  const shown = text.replace(/\p{M}/gu, (mark) => standing[mark] ?? mark);
  return [...text].every(isSeen) ? `${shown}(${codes})` : codes;
}

/** Marks of kana in their forms that stand alone. */
const standing: Readonly<Record<string, string>> = { '\u3099': '゛', '\u309A': '゜' };
