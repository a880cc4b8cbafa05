/** A step of a path into YAML: a key, or an index in a list. */
export type Step = string | number;

/** A key or a plain value, where it stands in the text (UTF-16 offsets). */
export interface YamlToken {
  /** Of a key with the key itself, of a value that of the value. */
  readonly path: readonly Step[];
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A key at the beginning of a line, up to its colon. */
const blockKey =
  /(?:"[^"\n]*"|'[^'\n]*')(?=[ \t]*:(?:\s|$))|(?![#"'{[])(?:(?!:(?:\s|$)| #)[^\n])+(?=:(?:\s|$))/y;

/** The most brackets within brackets that are followed; kurabe itself reads 20. */
const maxDepth = 40;

/** What may be typed where a text ends. */
export interface YamlCursor {
  /** A key of the group at the path, or the value at the path. */
  readonly kind: 'key' | 'value';
  readonly path: readonly Step[];
  /** Where what has been typed of it begins. */
  readonly start: number;
  /** Whether it stands within `{ }` or `[ ]`. */
  readonly isFlow: boolean;
}

/** What can be told of a YAML text. */
export interface YamlOutline {
  readonly keys: readonly YamlToken[];
  readonly values: readonly YamlToken[];
  readonly cursor: YamlCursor;
}

/** An open block collection. */
interface Frame {
  readonly kind: 'map' | 'seq';
  readonly column: number;
  readonly path: readonly Step[];
  /** The key or the index that was read last. */
  last: Step;
}

/**
 * Reads keys and values of a YAML text by its lines, indentation and brackets. It takes texts that are being typed and
 * that no parser of YAML would, in one pass; it never fails, and gives what it can tell.
 *
 * @param start offset at which the YAML begins within the text, for front matter
 */
export function outlineYaml(text: string, start = 0): YamlOutline {
  const keys: YamlToken[] = [];
  const values: YamlToken[] = [];
  const frames: Frame[] = [];
  let at = start;
  let cursor: YamlCursor = { kind: 'key', path: [], start, isFlow: false };

  const childPath = (): readonly Step[] => {
    const top = frames.at(-1);
    return top ? [...top.path, top.last] : [];
  };

  /** Closes what is indented deeper than a key at a column, and gives the path of the group that it belongs to. */
  const groupAt = (column: number): readonly Step[] => {
    for (let top = frames.at(-1); top; top = frames.at(-1)) {
      if (top.column < column || (top.column === column && top.kind === 'map')) break;
      frames.pop();
    }
    const top = frames.at(-1);
    return top?.kind === 'map' && top.column === column ? top.path : childPath();
  };

  const openItem = (column: number): void => {
    while ((frames.at(-1)?.column ?? -1) > column) frames.pop();
    const top = frames.at(-1);
    if (top?.kind === 'seq' && top.column === column) top.last = Number(top.last) + 1;
    else frames.push({ kind: 'seq', column, path: childPath(), last: 0 });
  };

  const openKey = (column: number, key: string): readonly Step[] => {
    const path = groupAt(column);
    const top = frames.at(-1);
    if (top?.kind === 'map' && top.column === column) top.last = key;
    else frames.push({ kind: 'map', column, path, last: key });
    return [...path, key];
  };

  /** Reads `{…}` or `[…]` up to its end, over lines. Says whether the text ends before. */
  const readFlow = (path: readonly Step[]): boolean => {
    if (path.length > maxDepth) {
      at = text.length;
      return true;
    }
    const isMap = text[at++] === '{';
    for (let index = 0; ; ) {
      skipBlanks(true);
      cursor = {
        kind: isMap ? 'key' : 'value',
        path: isMap ? path : [...path, index],
        start: at,
        isFlow: true,
      };
      const sign = text[at];
      if (sign === undefined) return true;
      if (sign === '}' || sign === ']') {
        at++;
        return false;
      }
      if (sign === ',') {
        at++;
        index++;
      } else if (isMap ? readFlowEntry(path) : readFlowValue([...path, index])) return true;
    }
  };

  const readFlowEntry = (path: readonly Step[]): boolean => {
    const token = take(/"[^"\n]*"?|'[^'\n]*'?|(?:(?!:(?:[\s,{}[\]]|$))[^,{}[\]\n])+/y, path);
    if (!token) {
      at++;
      return false;
    }
    if (at >= text.length) return true;
    const key = { ...token, path: [...path, token.text] };
    keys.push(key);
    skipBlanks(true);
    if (text[at] !== ':') return false;
    at++;
    skipBlanks(true);
    cursor = { kind: 'value', path: key.path, start: at, isFlow: true };
    return at >= text.length || readFlowValue(key.path);
  };

  const readFlowValue = (path: readonly Step[]): boolean => {
    const sign = text[at];
    if (sign === '{' || sign === '[') return readFlow(path);
    const token = take(/"[^"\n]*"?|'[^'\n]*'?|[^,{}[\]\n]+/y, path);
    if (token) values.push(token);
    else if (sign !== ',' && sign !== '}' && sign !== ']') at++;
    return at >= text.length;
  };

  const skipBlanks = (overLines: boolean): void => {
    const blanks = overLines ? /(?:\s|(?<=^|\s)#[^\n]*)*/y : /[ \t]*/y;
    blanks.lastIndex = at;
    at += blanks.exec(text)?.[0].length ?? 0;
  };

  /** Takes what a pattern matches, without the blanks at its end and its quotes. */
  const take = (pattern: RegExp, path: readonly Step[]): YamlToken | undefined => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (!found) return undefined;
    const token = { path, text: unquoted(found.trimEnd()), start: at, end: at + found.trimEnd().length };
    at += found.length;
    return token;
  };

  /** Reads a value up to the end of its line, and the lines of a block scalar or of brackets. */
  const readValue = (path: readonly Step[], column: number): void => {
    skipBlanks(false);
    cursor = { kind: 'value', path, start: at, isFlow: false };
    const sign = text[at];
    if (sign === '|' || sign === '>') {
      skipBlock(column);
      return;
    }
    if (sign === '{' || sign === '[') readFlow(path);
    else {
      const token = take(/"[^"\n]*"?|'[^'\n]*'?|(?!#)(?:(?! #)[^\n])+/y, path);
      if (token) values.push(token);
    }
    if (at < text.length) skipLine();
  };

  const skipLine = (): void => {
    const end = text.indexOf('\n', at);
    at = end < 0 ? text.length : end + 1;
  };

  /** Passes over the lines of a block scalar, those that are blank or indented deeper than its key. */
  const skipBlock = (column: number): void => {
    const lines = new RegExp(`[^\\n]*(?:\\n(?:[ \\t]*(?=\\n|$)| {${column + 1},}[^\\n]*))*\\n?`, 'y');
    lines.lastIndex = at;
    at += lines.exec(text)?.[0].length ?? 0;
  };

  const readLine = (): void => {
    const lineStart = at;
    skipBlanks(false);
    let column = at - lineStart;
    let isItem = false;
    const dash = /-(?: +|(?=\n|$))/y;
    for (dash.lastIndex = at; ; dash.lastIndex = at) {
      const found = dash.exec(text)?.[0];
      if (!found) break;
      isItem = true;
      openItem(column);
      at += found.length;
      column += found.length;
    }
    const token = take(blockKey, []);
    if (token) {
      const path = openKey(column, token.text);
      keys.push({ ...token, path });
      skipBlanks(false);
      at++;
      readValue(path, column);
      return;
    }
    if (isItem) {
      readValue(childPath(), column);
      return;
    }
    const isTyped = text[at] !== undefined && text[at] !== '\n' && text[at] !== '#';
    // A comment or an empty line closes nothing.
    if (isTyped || at >= text.length)
      cursor = { kind: 'key', path: groupAt(column), start: at, isFlow: false };
    skipLine();
  };

  while (at < text.length) readLine();
  // The text may end at the beginning of a line.
  if (at > start && text[at - 1] === '\n' && !cursor.isFlow)
    cursor = { kind: 'key', path: groupAt(0), start: at, isFlow: false };
  return { keys, values, cursor };
}

function unquoted(text: string): string {
  return text.replace(/^(["'])(.*?)\1?$/, '$2');
}
