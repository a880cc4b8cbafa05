import * as z from 'zod';
import { type Diagnostic, type Place, problem, type Report, type Text } from '../diagnostics/diagnostic.ts';
import { nearest } from '../diagnostics/nearest.ts';
import type { YamlMapping, YamlNode } from './yaml.ts';
import { halfWidthColon } from './yaml-errors.ts';

/** A text that is not empty. */
export const text = z.string().min(1);

/** What a form's message says: what is expected, and what a writer may have meant by another text. */
export interface Form {
  readonly expected: Text;
  /** The form itself, as far as a pattern can say it; editors look at it. */
  readonly pattern?: RegExp;
  /** The texts that it takes, each with what it means in Japanese, where they are few. */
  readonly choices?: Readonly<Record<string, string>>;
  suggest?(text: string): string | undefined;
  /** The one text that can be meant by another one; undefined where there may be several, or something would be lost. */
  mend?(text: string): string | undefined;
}

/** A text of a form of its own. */
export function textOf(
  pattern: RegExp,
  expected: Text,
  suggest?: Form['suggest'],
  mend?: Form['mend'],
): z.ZodString {
  return text.refine((value) => pattern.test(value), { params: { expected, suggest, mend, pattern } });
}

/** A number within limits, such as no page would be legible without. */
export function between(least: number, most: number) {
  const expected = {
    ja: `${least} から ${most} までの数（単位は書かない）`,
    en: `a number from ${least} to ${most}, without a unit`,
  };
  const pattern = /^\d+(?:\.\d+)?$/;
  return text
    .refine((value) => pattern.test(value) && Number(value) >= least && Number(value) <= most, {
      params: { expected, pattern },
    })
    .meta({ minimum: least, maximum: most })
    .transform(Number);
}

/**
 * Checks a YAML value against a schema and gives it typed. Every breach is reported at its place:
 * unknown keys with the nearest known one, missing keys, and values of the wrong kind.
 *
 * @returns the value, or undefined where anything was reported
 */
export function validate<S extends z.ZodType>(
  schema: S,
  node: YamlNode,
  report: Report,
): z.output<S> | undefined {
  const problems: Diagnostic[] = [];
  if (isEmpty(node)) {
    report(
      problem('value-is-valid', {
        place: node.place,
        message: { ja: 'ファイルが空です', en: 'The file is empty' },
        note: { ja: '「キー: 値」の行を書いてください', en: 'write lines of "key: value"' },
      }),
    );
    return undefined;
  }
  const value = toPlain(node, (problem) => problems.push(problem));
  const result = schema.safeParse(value);
  if (!result.success)
    for (const issue of result.error.issues)
      issueProblems(schema, node, issue, (found) => problems.push(found));
  for (const found of problems) report(found);
  return result.success && problems.length === 0 ? result.data : undefined;
}

/** The value's node below a path of keys and indexes, or the nearest node above it that exists. */
export function nodeAt(node: YamlNode, path: readonly PropertyKey[]): YamlNode {
  let at = node;
  for (const step of path) {
    const child: YamlNode | undefined =
      at.kind === 'mapping'
        ? at.entries.find(({ key }) => key === String(step))?.value
        : at.kind === 'sequence'
          ? at.items[Number(step)]
          : undefined;
    if (!child) return at;
    at = child;
  }
  return at;
}

/** Mappings to objects, sequences to arrays, scalars to their text; a key without a value is undefined. */
function toPlain(node: YamlNode, report: Report): unknown {
  if (node.kind === 'scalar') return node.text;
  if (node.kind === 'sequence') return node.items.map((item) => toPlain(item, report));
  const object: Record<string, unknown> = {};
  for (const { key, keyPlace, value } of node.entries) {
    if (key === '__proto__') report(unknownKey(key, keyPlace, []));
    else {
      // `{ R12: 950,000 }` reads as a key 000 without a value; what is said of such a key tells of the comma.
      if (isEmpty(value) && !isRestOfNumber(key)) report(missingValue(key, node, keyPlace));
      object[key] = toPlain(value, report);
    }
  }
  return object;
}

function issueProblems(schema: z.ZodType, root: YamlNode, issue: z.core.$ZodIssue, report: Report): void {
  const node = nodeAt(root, issue.path);
  if (issue.code === 'unrecognized_keys') {
    const known = knownKeys(schemaAt(schema, issue.path));
    for (const key of issue.keys) report(unknownKey(key, keyPlace(node, key), known));
    return;
  }
  if (issue.code === 'invalid_union') {
    // The alternative of the kind that stands there says more than that none of them fits.
    const [own, ...others] = issue.errors.filter((issues) => !issues.some(isOfAnotherKind));
    if (own && others.length === 0) {
      for (const inner of own)
        issueProblems(schema, root, { ...inner, path: [...issue.path, ...inner.path] }, report);
      return;
    }
  }
  if (issue.code === 'invalid_key') {
    const parent = nodeAt(root, issue.path.slice(0, -1));
    const key = String(issue.path.at(-1));
    const entry = parent.kind === 'mapping' ? parent.entries.find((each) => each.key === key) : undefined;
    const isCut = entry !== undefined && isEmpty(entry.value);
    // What stands there without a value is missed as such, unless it is the rest of a number.
    if (isCut && !isRestOfNumber(key)) return;
    const comma = isCut ? { message: commaFound, note: noCommas } : {};
    report({
      ...invalid(keyPlace(parent, key), expectedOf(issue.issues[0]), suggestions(issue.issues[0], key)),
      ...comma,
      ...mended(issue.issues[0], key, keyPlace(parent, key)),
    });
    return;
  }
  if (issue.path.length > 0) {
    const parent = nodeAt(root, issue.path.slice(0, -1));
    const key = String(issue.path.at(-1));
    const entry = parent.kind === 'mapping' ? parent.entries.find((each) => each.key === key) : undefined;
    if (parent.kind === 'mapping' && (!entry || isEmpty(entry.value))) {
      report(missingValue(key, parent, entry?.keyPlace));
      return;
    }
  }
  const found = node.kind === 'scalar' ? (node.text ?? '') : '';
  const like =
    issue.code === 'invalid_value'
      ? nearest(found, issue.values.map(String))
      : issue.code === 'invalid_type'
        ? inGroup(schemaAt(schema, issue.path), found)
        : suggestions(issue, found);
  report({ ...invalid(node.place, expectedOf(issue), like, node), ...mended(issue, found, node.place) });
}

/** Whether the value as a whole is of another kind: a list, say, where a text is expected. */
function isOfAnotherKind({ code, path }: z.core.$ZodIssue): boolean {
  return code === 'invalid_type' && path.length === 0;
}

function unknownKey(key: string, place: Place, known: readonly string[]): Diagnostic {
  return problem('key-is-known', {
    place,
    message: { ja: `キー「${key}」は使えません`, en: `The key "${key}" is not known` },
    actual: key,
    expected: nearest(key, known),
    note: {
      ja: known.length ? `ここで使えるキー: ${known.join('、')}` : 'このキーを消してください',
      en: known.length ? `the keys known here: ${known.join(', ')}` : 'delete the key',
    },
  });
}

function invalid(place: Place, expected: Text, like: readonly string[] = [], node?: YamlNode): Diagnostic {
  const found = node?.kind === 'scalar' ? (node.text ?? '') : undefined;
  return problem('value-is-valid', {
    place: firstLine(place),
    message: found
      ? {
          ja: `値が正しくありません: ${found.slice(0, 80)}`,
          en: `The value is not valid: ${found.slice(0, 80)}`,
        }
      : { ja: '値が正しくありません', en: 'The value is not valid' },
    ...(found === undefined ? {} : { actual: found }),
    ...(like.length ? { expected: like } : {}),
    note:
      expected === kindNames.object && found !== undefined && /^[^\s:：]+[:：]\S/.test(found)
        ? halfWidthColon
        : { ja: `${expected.ja}にしてください`, en: `write ${expected.en}` },
  });
}

/** What a writer may have meant, as the form of a value knows it. */
function suggestions(issue: z.core.$ZodRawIssue | z.core.$ZodIssue | undefined, found: string): string[] {
  const form = issue?.code === 'custom' ? (issue.params as Form | undefined) : undefined;
  const like = form?.suggest?.(found);
  return like === undefined || like === found ? [] : [like];
}

/** The fix that puts the one text that can be meant in the place of a text of one line. */
function mended(
  issue: z.core.$ZodRawIssue | z.core.$ZodIssue | undefined,
  found: string,
  place: Place,
): Pick<Diagnostic, 'fix'> {
  const form = issue?.code === 'custom' ? (issue.params as Form | undefined) : undefined;
  const text = form?.mend?.(found);
  if (text === undefined || text === found || place.range?.start.line !== place.range?.end.line) return {};
  return {
    fix: {
      message: { ja: `${text} と書く`, en: `write ${text}` },
      edits: [{ place, text }],
    },
  };
}

/** A text where a group is expected, in the group: `1` → `{ pages: 1 }`, under the first key that takes it. */
function inGroup(schema: z.ZodType | undefined, found: string): string[] {
  if (!(schema instanceof z.ZodObject) || found === '' || /[:：\s]/.test(found)) return [];
  const key = Object.entries(schema.shape).find(([, value]) => (value as z.ZodType).safeParse(found).success);
  return key ? [`{ ${key[0]}: ${found} }`] : [];
}

/** What an issue of zod asks for, in a writer's words. */
function expectedOf(issue: z.core.$ZodRawIssue | z.core.$ZodIssue | undefined): Text {
  if (issue?.code === 'custom') {
    const expected = (issue.params as Form | undefined)?.expected;
    if (expected) return expected;
  }
  if (issue?.code === 'invalid_value') {
    const values = (issue as z.core.$ZodIssueInvalidValue).values.map(String);
    return { ja: values.map((value) => `「${value}」`).join('か'), en: values.join(' or ') };
  }
  if (issue?.code === 'invalid_type') return kindNames[String(issue.expected)] ?? kindNames.string;
  if (issue?.code === 'too_small') return { ja: '空でない値', en: 'a value that is not empty' };
  if (issue?.code === 'invalid_union') {
    const kinds = issue.errors.map(([first]) => expectedOf(first));
    return {
      ja: kinds.map(({ ja }) => ja).join('か、'),
      en: kinds.map(({ en }) => en).join(' or '),
    };
  }
  return kindNames.string;
}

const kindNames: Record<string, Text> & { string: Text; object: Text } = {
  string: { ja: '文字列', en: 'a text' },
  array: { ja: '並び（「- 値」の行）', en: 'a list (lines of "- value")' },
  object: { ja: '「キー: 値」の組', en: 'a group of "key: value"' },
  record: { ja: '「キー: 値」の組', en: 'a group of "key: value"' },
};

const commaFound: Text = {
  ja: '数に桁区切りの「,」があります',
  en: 'There is a comma in the number',
};

const noCommas: Text = {
  ja: '数に桁区切りの「,」は付けないでください（1832000）',
  en: 'write numbers without separating commas (1832000)',
};

/** Three digits, as they stand after a comma that separates thousands. */
function isRestOfNumber(key: string): boolean {
  return /^\d{3}$/.test(key);
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === undefined;
}

function missingValue(key: string, parent: YamlMapping, keyPlace: Place | undefined): Diagnostic {
  if (keyPlace)
    return problem('key-is-present', {
      place: keyPlace,
      message: { ja: `「${key}」の値がありません`, en: `"${key}" has no value` },
      note: {
        ja: 'コロンの後に値を書くか、要らなければ消してください。「#」で始まる値は引用符で囲み、二つ以上の値は [ ] で囲みます',
        en: 'write a value after the colon, or delete it; quote a value that begins with "#", and put several values into [ ]',
      },
    });
  return problem('key-is-present', {
    place: firstLine(parent.place),
    message: { ja: `「${key}」がありません`, en: `"${key}" is missing` },
    note: { ja: `「${key}: 値」の行を加えてください`, en: `add a line "${key}: value"` },
  });
}

function keyPlace(node: YamlNode, key: string): Place {
  const entry = (node as Partial<YamlMapping>).entries?.find((candidate) => candidate.key === key);
  return entry?.keyPlace ?? node.place;
}

/** The first line of a place, so that a caret does not run over a whole file. */
function firstLine(place: Place): Place {
  const range = place.range;
  if (!range || range.end.line === range.start.line) return place;
  return { file: place.file, range: { start: range.start, end: range.start } };
}

/** The schema of the value below a path, as far as it can be followed. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = bare(schema);
  for (const step of path) {
    if (at instanceof z.ZodObject) at = at.shape[String(step)] as z.ZodType | undefined;
    else if (at instanceof z.ZodArray) at = at.element as z.ZodType;
    else if (at instanceof z.ZodRecord) at = at.valueType as z.ZodType;
    else return undefined;
    at = at && bare(at);
  }
  return at;
}

function bare(schema: z.ZodType): z.ZodType {
  let at: z.ZodType = schema;
  while (at instanceof z.ZodOptional || at instanceof z.ZodDefault || at instanceof z.ZodPrefault)
    at = at.unwrap() as z.ZodType;
  // Of a text or a group, the group has something below it.
  if (at instanceof z.ZodUnion) {
    const options = at.options as readonly z.ZodType[];
    return options.find((option) => option instanceof z.ZodObject) ?? at;
  }
  return at;
}

/** The keys that a group of a schema knows, in their usual order; none where it is no group. */
export function knownKeys(schema: z.ZodType | undefined): string[] {
  return schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];
}
