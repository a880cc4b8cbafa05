import { type Event, getScalarValue, parseEvents, YAMLException } from 'js-yaml';
import { type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import type { Lines } from '../diagnostics/lines.ts';
import { checkDecoded } from './characters.ts';
import { explainYamlError, fullWidthColon, halfWidthColon } from './yaml-errors.ts';

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
    const { message, note, offset } = explainYamlError(
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
      const raw = this.yaml.slice(event.valueStart, event.valueEnd);
      if (raw.includes('\\'))
        checkDecoded(text, raw, this.place(event.valueStart, event.valueEnd), this.report);
      const nothing = plain && /^(?:~|null|Null|NULL)?$/.test(text);
      if (plain && text.includes('：') && raw.includes('\n'))
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
