import type { Root } from 'mdast';
import type { Data } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    literalAutolink: 'literalAutolink';
    literalAutolinkHttp: 'literalAutolinkHttp';
    literalAutolinkWww: 'literalAutolinkWww';
  }
}

/** One extension of a list that may also hold lists of them. */
type Extension<List> = List extends (infer Item)[] ? Exclude<Item, unknown[]> : never;
type Syntax = Extension<NonNullable<Data['micromarkExtensions']>>;
type Construct = Exclude<NonNullable<Syntax['text']>[string], unknown[] | undefined>;
type Tokenize = Construct['tokenize'];
type Code = Parameters<ReturnType<Tokenize>>[0];

const isBeyondAscii = (code: Code): boolean => code !== null && code > 0x7f;
const isLetter = (code: Code): boolean =>
  code !== null && code > 0 && /[A-Za-z]/.test(String.fromCharCode(code));
const isInAddress = (code: Code): boolean => code !== null && code > 0x20 && code < 0x7f && code !== 0x3c;

/** What ends a sentence rather than an address (GFM 6.9, "Extended autolink path validation"). */
const punctuation: ReadonlySet<Code> = new Set([...'!"\'()*,.:;?]_~'].map((sign) => sign.charCodeAt(0)));

/** Punctuation before a character beyond ASCII. */
const trail: Construct = {
  tokenize: (effects, ok, nok) => {
    const inside: typeof ok = (code) => {
      if (isBeyondAscii(code)) return ok(code);
      if (!punctuation.has(code)) return nok(code);
      effects.consume(code);
      return inside;
    };
    return inside;
  },
  partial: true,
};

/**
 * An address of ASCII with a character beyond it right behind. GFM ends an address at a blank, which Japanese does not
 * write: it would take in the rest of the sentence, `https://example.jp/をご覧ください。`. Any other is left to GFM.
 */
function address(starts: readonly string[], type: 'literalAutolinkHttp' | 'literalAutolinkWww'): Construct {
  return {
    name: 'asciiAutolink',
    previous: (code) => !isLetter(code),
    tokenize(effects, ok, nok) {
      let seen = '';
      let open = 0;
      const { events } = this;
      const end: typeof ok = (code) => {
        if (!starts.some((start) => seen.length > start.length && seen.startsWith(start))) return nok(code);
        effects.exit(type);
        effects.exit('literalAutolink');
        return ok(code);
      };
      const take: typeof ok = (code) => {
        if (code === 0x28) open++;
        else if (code === 0x29) open--;
        // Only the beginning is compared.
        if (code !== null && seen.length < 10) seen += String.fromCharCode(code).toLowerCase();
        effects.consume(code);
        return inside;
      };
      const inside: typeof ok = (code) => {
        if (isBeyondAscii(code)) return end(code);
        if (!isInAddress(code)) return nok(code);
        if (!starts.some((start) => start.startsWith(seen) || seen.startsWith(start))) return nok(code);
        if (!punctuation.has(code) || (code === 0x29 && open > 0)) return take(code);
        return effects.check(trail, end, take)(code);
      };
      return (code) => {
        if (isInLabel(events)) return nok(code);
        effects.enter('literalAutolink');
        effects.enter(type);
        return inside(code);
      };
    },
  };
}

/** What was looked through for brackets, so that no event is passed twice. */
const passed = new WeakSet<object>();

/** Whether a bracket is open that may become a link, in which there can be no other. */
function isInLabel(events: ThisParameterType<Tokenize>['events']): boolean {
  for (let index = events.length - 1; index >= 0; index--) {
    const token = events[index]?.[1];
    if (!token || passed.has(token)) break;
    if ((token.type === 'labelLink' || token.type === 'labelImage') && !token._balanced) return true;
  }
  const last = events.at(-1)?.[1];
  if (last) passed.add(last);
  return false;
}

const http = address(['http://', 'https://'], 'literalAutolinkHttp');
const www = address(['www.'], 'literalAutolinkWww');

const syntax: Syntax = { text: { 72: http, 104: http, 87: www, 119: www } };

/** Ends plain addresses at the first character that is not ASCII (a plugin of unified, for after remark-gfm). */
export function remarkAsciiAutolinks(this: { data(): Data }): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), syntax];
}

/** Does the same for the others: those after a bracket, which a search finds, and those without a letter of ASCII. */
export function cutOtherAddresses(tree: Root): void {
  visit(tree, 'link', (link, index, parent) => {
    const [text] = link.children;
    const isPlain = link.position?.start.offset === text?.position?.start.offset;
    if (!isPlain || text?.type !== 'text' || !parent || index === undefined) return undefined;
    const length = text.value.search(/[^\0-\x7f]/);
    const rest = text.value.slice(length);
    if (length < 0 || !link.url.endsWith(rest)) return undefined;
    if (/^(?:https?:\/\/|www\.)$/i.test(text.value.slice(0, length))) {
      parent.children.splice(index, 1, text);
      return [SKIP, index + 1];
    }
    link.url = link.url.slice(0, -rest.length);
    text.value = text.value.slice(0, length);
    parent.children.splice(index + 1, 0, { type: 'text', value: rest });
    return [SKIP, index + 2];
  });
}
