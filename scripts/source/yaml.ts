import { type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Lines } from '../diagnostics/lines.ts';

/**
 * A YAML value with its place. A scalar is always the text as the writer typed it (`5.0`, `010` and
 * `no` stay so): what a text means is for the schema of its key to say, never for YAML to guess.
 */
export type YamlNode = YamlScalar | YamlSequence | YamlMapping;

export interface YamlScalar {
  readonly kind: 'scalar';
  /** The text, or undefined where nothing stands (`key:`, `~` or `null`, unquoted). */
  readonly text: string | undefined;
  readonly place: Place;
}

export interface YamlSequence {
  readonly kind: 'sequence';
  readonly items: readonly YamlNode[];
  readonly place: Place;
}

export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
  readonly place: Place;
}

export interface YamlEntry {
  readonly key: string;
  readonly keyPlace: Place;
  readonly value: YamlNode;
}

const documentEvent = 1;
const sequenceEvent = 2;
const mappingEvent = 3;
const scalarEvent = 4;
const aliasEvent = 5;

/**
 * Parses one YAML document (YAML 1.2) into nodes with places. Aliases, anchors, tags and a second
 * document are refused: the format has no use for them, and they are ways to harm.
 *
 * @param start offset of `yaml` within the file whose `lines` are given (front matter starts inside one)
 * @returns the root, or undefined where the text is no YAML or holds what is refused (reported)
 */
export function parseYaml(
  file: string,
  yaml: string,
  lines: Lines,
  report: Report,
  start = 0,
): YamlNode | undefined {
  const place = (from: number, to: number): Place => lines.place(file, start + from, start + to);
  let events: Event[];
  try {
    events = parseEvents(yaml, { maxDepth: 20 });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const { message, note, offset } = explain(
      error.reason,
      yaml,
      Math.min(error.mark?.position ?? 0, yaml.length),
    );
    report(problem('yaml-is-valid', { place: place(offset, offset + 1), message, note }));
    return undefined;
  }
  return new Reader(yaml, events, place, report).read();
}

/** Turns js-yaml's flat list of events into nodes. */
class Reader {
  #next = 0;
  #refused = false;
  #end = 0;

  constructor(
    readonly yaml: string,
    readonly events: readonly Event[],
    readonly place: (start: number, end: number) => Place,
    readonly report: Report,
  ) {}

  read(): YamlNode | undefined {
    if (this.events[0]?.type !== documentEvent)
      return { kind: 'scalar', text: undefined, place: this.place(0, 0) };
    this.#next = 1;
    const root = this.#node();
    if (this.events.filter((event) => event.type === documentEvent).length > 1)
      this.#refuse(this.yaml.lastIndexOf('---'), 3, {
        ja: '一つのファイルに YAML の文書が二つあります（---）',
        en: 'The file holds two YAML documents (---)',
      });
    return this.#refused ? undefined : root;
  }

  #node(): YamlNode {
    const event = this.events[this.#next++];
    if (!event || !('anchorStart' in event)) return this.#empty();
    if (event.type === aliasEvent) {
      this.#refuse(event.anchorStart - 1, event.anchorEnd - event.anchorStart + 1, {
        ja: 'YAML の別名（*）は使えません',
        en: 'YAML aliases (*) are not allowed',
      });
      return this.#empty();
    }
    if (event.anchorStart >= 0)
      this.#refuse(event.anchorStart - 1, event.anchorEnd - event.anchorStart + 1, {
        ja: 'YAML のアンカー（&）は使えません',
        en: 'YAML anchors (&) are not allowed',
      });
    if (event.tagStart >= 0)
      this.#refuse(event.tagStart, event.tagEnd - event.tagStart, {
        ja: 'YAML のタグ（!）は使えません',
        en: 'YAML tags (!) are not allowed',
      });
    if (event.type === scalarEvent) {
      if (event.valueStart < 0) return this.#empty();
      this.#end = event.valueEnd;
      const text = getScalarValue(this.yaml, event);
      const plain = event.style === 1;
      const nothing = plain && /^(?:~|null|Null|NULL)?$/.test(text);
      if (plain && text.includes('：') && this.yaml.slice(event.valueStart, event.valueEnd).includes('\n'))
        this.#refuse(
          event.valueStart + this.yaml.slice(event.valueStart).indexOf('：'),
          1,
          fullWidthColon,
          halfWidthColon,
        );
      return {
        kind: 'scalar',
        text: nothing ? undefined : text,
        place: this.place(event.valueStart, event.valueEnd),
      };
    }
    return event.type === sequenceEvent ? this.#sequence(event.start) : this.#mapping(event.start);
  }

  #sequence(start: number): YamlSequence {
    const items: YamlNode[] = [];
    while (this.#more()) items.push(this.#node());
    return { kind: 'sequence', items, place: this.place(start, Math.max(this.#end, start + 1)) };
  }

  #mapping(start: number): YamlMapping {
    const entries: YamlEntry[] = [];
    const first = new Map<string, Place>();
    while (this.#more()) {
      const key = this.#node();
      const value = this.#node();
      if (key.kind !== 'scalar' || key.text === undefined) {
        this.#refuseAt(key.place, {
          ja: 'キーは文字列にしてください',
          en: 'A key must be a text',
        });
        continue;
      }
      const earlier = first.get(key.text);
      if (earlier) {
        this.#refused = true;
        this.report(
          problem('key-is-unique', {
            place: key.place,
            message: {
              ja: `キー「${key.text}」が二度あります（最初は ${earlier.range?.start.line} 行目）`,
              en: `The key "${key.text}" stands twice (first on line ${earlier.range?.start.line})`,
            },
            actual: key.text,
            note: { ja: 'どちらか一つを残してください', en: 'keep one of them' },
            related: [{ place: earlier, message: { ja: '最初のキー', en: 'the first key' } }],
          }),
        );
      } else {
        first.set(key.text, key.place);
        entries.push({ key: key.text, keyPlace: key.place, value });
      }
    }
    return { kind: 'mapping', entries, place: this.place(start, Math.max(this.#end, start + 1)) };
  }

  /** Whether the open collection has more; passes over its closing event. */
  #more(): boolean {
    const event = this.events[this.#next];
    if (event && (event.type === mappingEvent || 'anchorStart' in event)) return true;
    this.#next++;
    return false;
  }

  #empty(): YamlScalar {
    return { kind: 'scalar', text: undefined, place: this.place(this.#end, this.#end) };
  }

  #refuse(start: number, length: number, message: Text, note = asText): void {
    this.#refuseAt(this.place(start, start + length), message, note);
  }

  #refuseAt(place: Place, message: Text, note = asText): void {
    this.#refused = true;
    this.report(
      problem('yaml-is-plain', {
        place,
        message,
        note,
      }),
    );
  }
}

const asText: Text = {
  ja: '値をそのまま書くか、記号を文字として使うときは引用符（"…"）で囲んでください',
  en: 'write the value itself, or put it in quotes where the sign is meant as text',
};

/** How to mend a colon that separates nothing. */
export const halfWidthColon: Text = {
  ja: '半角の「:」と半角の空白に直してください（例 「name: 値」）',
  en: 'use a half-width colon and a space, as in "name: value"',
};

const fullWidthColon: Text = {
  ja: '全角の「：」はキーと値の区切りになりません',
  en: 'A full-width colon does not separate a key from its value',
};

/** What YAML's parser found, in a writer's words, and where the writer has to look. */
function explain(reason: string, yaml: string, found: number): { message: Text; note: Text; offset: number } {
  const depth = reasons.find(([pattern]) => pattern.test(reason) && pattern.source === 'maxDepth');
  if (depth) return { offset: found, message: depth[1], note: depth[2] };
  const lineStart = yaml.lastIndexOf('\n', found - 1) + 1;
  const lineEnd = yaml.indexOf('\n', found) < 0 ? yaml.length : yaml.indexOf('\n', found);
  const start = yaml.lastIndexOf('\n', lineStart - 2) + 1;
  for (let at = start, line = ''; at < lineEnd; at += line.length + 1) {
    line = yaml.slice(at).split('\n', 1)[0] ?? '';
    if (line.includes('：') && !/:(?:\s|$)/.test(line))
      return { message: fullWidthColon, note: halfWidthColon, offset: at + line.indexOf('：') };
    const slip = slips.find(([pattern]) => pattern.test(line));
    if (slip) return { message: slip[1], note: slip[2], offset: at + Math.max(line.search(slip[0]), 0) };
    const open = /(?:^|[\s:[{,-])(["'])(?:(?!\1).)*$/.exec(line.replace(/\\./g, '__'));
    if (open && at < lineStart)
      return {
        message: { ja: '引用符が閉じていません', en: 'A quotation mark is not closed' },
        note: { ja: '値の終わりに引用符を付けてください', en: 'close the quotation at the end of the value' },
        offset: at + line.indexOf(open[1] ?? '', open.index),
      };
  }
  const known = reasons.find(([pattern]) => pattern.test(reason));
  return {
    offset: found,
    message: known?.[1] ?? {
      ja: `YAML として読めません（${reason}）`,
      en: `This is not valid YAML (${reason})`,
    },
    note: known?.[2] ?? {
      ja: 'この行と前の行の、字下げ・コロン・引用符を確かめてください',
      en: 'look at the indentation, colons and quotes of this line and the one before',
    },
  };
}

/** Slips that can be told by their line, where YAML's own words would mislead. */
const slips: readonly (readonly [RegExp, Text, Text])[] = [
  [
    /:　/,
    { ja: 'コロンの後が全角の空白です', en: 'The colon is followed by a full-width blank' },
    { ja: '半角の空白に直してください', en: 'use a half-width space' },
  ],
  [
    /[｛｝［］]/,
    { ja: '全角のかっこがあります', en: 'There are full-width brackets' },
    { ja: '半角の { } [ ] に直してください', en: 'use { } and [ ]' },
  ],
  [
    /[{[][^}\]]*、[^}\]]*:/,
    { ja: '全角の「、」は区切りになりません', en: 'A full-width comma does not separate' },
    { ja: '半角の「, 」に直してください', en: 'use ", "' },
  ],
  [
    /(?<=:\s+|-\s+)[@`%]/,
    { ja: 'この記号では値を始められません', en: 'A value cannot begin with this sign' },
    { ja: '値を引用符（"…"）で囲んでください', en: 'put the value in quotes' },
  ],
  [
    /(?<=^\s*)-(?=[^\s-])/,
    { ja: '「-」の後に空白がありません', en: 'There is no space after "-"' },
    { ja: '「- 」のように半角の空白を入れてください', en: 'write "- "' },
  ],
  [
    /(?<=^\s*[\w-]+:\s+[^\s"'{[#].*):\s/,
    { ja: '値の中に「: 」があります', en: 'The value holds ": "' },
    { ja: '値を引用符（"…"）で囲んでください', en: 'put the value in quotes' },
  ],
  [
    /\{(?=[^}]*$)|\[(?=[^\]]*$)/,
    { ja: 'かっこが閉じていません', en: 'A bracket is not closed' },
    { ja: '同じ種類のかっこで閉じてください', en: 'close it' },
  ],
];

const reasons: readonly (readonly [RegExp, Text, Text])[] = [
  [
    /maxDepth/,
    { ja: '入れ子が深すぎます', en: 'The nesting is too deep' },
    { ja: '入れ子は 20 段までです', en: 'nest at most 20 levels' },
  ],
  [
    /bad indentation|deficient indentation/,
    { ja: '字下げがそろっていません', en: 'The indentation does not fit' },
    {
      ja: '字下げを前後の行とそろえてください。値に「: 」が入るときは引用符（"…"）で囲んでください',
      en: 'indent like the lines around; put a value that holds ": " in quotes',
    },
  ],
  [
    /tab characters?/,
    { ja: '字下げにタブがあります', en: 'There is a tab in the indentation' },
    { ja: '半角の空白に直してください', en: 'use spaces' },
  ],
  [
    /end of the stream or a document separator is expected/,
    { ja: 'ここに続くものが読めません', en: 'What follows here cannot be read' },
    {
      ja: '「キー: 値」の形になっているか、コロンの後に半角の空白があるかを確かめてください',
      en: 'check that each line is "key: value", with a space after the colon',
    },
  ],
];
