import type { Element } from 'hast';
import type { Paper } from '../../strategy/strategy.ts';
import type { Style, Theme } from '../../theme/theme.ts';

/** How text is set, resolved: sizes in pt. */
export interface TextStyle {
  readonly fontSize: number;
  readonly bold: boolean;
  readonly color: string;
  /** Line height as a multiple of the type size. */
  readonly lineHeight: number;
  /** `auto` is justified in wide columns and ragged in narrow ones. */
  readonly align: 'auto' | 'left' | 'center' | 'right';
  readonly background: string | undefined;
  readonly decorations: readonly ('underline' | 'lineThrough')[];
  readonly wrap: boolean;
  /** Whether lines break between phrases, however wide they are. */
  readonly phrases: boolean;
  readonly figures: 'normal' | 'tabular';
}

/** How an element's box is set, resolved: lengths in pt. */
export interface BoxStyle {
  readonly before: number;
  readonly after: number;
  readonly padding: readonly [vertical: number, horizontal: number];
  readonly indent: number;
  readonly background: string | undefined;
  readonly border: string | undefined;
  /** `side`: the first child stands to the left of the others; `leader`: dots lead from the text to a page's number. */
  readonly layout: 'side' | 'leader' | undefined;
  readonly paper: Paper | undefined;
  readonly breakBefore: boolean;
  readonly breakAfter: boolean;
  readonly keepsWithNext: boolean;
  readonly marker: 'none' | 'dot' | undefined;
  readonly middle: boolean;
}

/** The style of the whole document. */
export function rootStyle({ print, colors }: Theme): TextStyle {
  return {
    fontSize: print.size,
    bold: false,
    color: colors.get('text') ?? '#000000',
    lineHeight: print.line,
    align: 'auto',
    background: undefined,
    decorations: [],
    wrap: true,
    phrases: false,
    figures: 'normal',
  };
}

/** An element's style. */
export interface ResolvedStyle {
  readonly text: TextStyle;
  readonly box: BoxStyle;
}

/** Gives an element's style, from that of the text around it. */
export type Styles = (element: Element, parent: TextStyle) => ResolvedStyle;

/**
 * Resolves a theme's styles: those of an element's name, then of its classes in their order. Elements alike
 * in the same text share one style.
 */
export function openStyles(theme: Theme): Styles {
  const known = new WeakMap<TextStyle, Map<string, ResolvedStyle>>();
  return ({ tagName, properties: { className } }, parent) => {
    const key = Array.isArray(className) ? `${tagName} ${className.join(' ')}` : tagName;
    const inParent = known.get(parent) ?? new Map<string, ResolvedStyle>();
    known.set(parent, inParent);
    let style = inParent.get(key);
    if (!style) {
      style = resolve(theme, key, parent);
      inParent.set(key, style);
    }
    return style;
  };
}

function resolve(theme: Theme, key: string, parent: TextStyle): ResolvedStyle {
  const style = styleOf(theme, key);
  const fontSize = parent.fontSize * (style.size ?? 1);
  const color = (name: string | undefined): string | undefined => (name ? theme.colors.get(name) : undefined);
  const decoration = style.decoration;
  return {
    text: {
      fontSize,
      bold: style.weight === undefined ? parent.bold : style.weight === 'bold',
      color: color(style.color) ?? parent.color,
      lineHeight: style.line ?? parent.lineHeight,
      align: style.align ?? parent.align,
      background: undefined,
      decorations:
        decoration === undefined || decoration === 'none'
          ? parent.decorations
          : [...parent.decorations, decoration === 'underline' ? 'underline' : 'lineThrough'],
      wrap: style.wrap === undefined ? parent.wrap : style.wrap === 'yes',
      phrases: parent.phrases,
      figures: style.figures ?? parent.figures,
    },
    box: {
      before: (style.before ?? 0) * fontSize,
      after: (style.after ?? 0) * fontSize,
      padding: [(style.padding?.[0] ?? 0) * fontSize, (style.padding?.[1] ?? 0) * fontSize],
      indent: (style.indent ?? 0) * fontSize,
      background: color(style.background),
      border: color(style.border),
      layout: style.layout,
      paper: style.paper && { size: style.paper[0], orientation: style.paper[1] },
      breakBefore: style.break === 'before',
      breakAfter: style.break === 'after',
      keepsWithNext: style.keep === 'next',
      marker: style.marker,
      middle: style.valign === 'middle',
    },
  };
}

/** @param key an element's name and classes, with blanks between them */
function styleOf({ styles }: Theme, key: string): Style {
  const [name = '', ...classes] = key.split(' ');
  const selectors = [name, ...classes.map((each) => `.${each}`)];
  return Object.assign({}, ...selectors.map((selector) => styles.get(selector))) as Style;
}
