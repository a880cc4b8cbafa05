import type Handlebars from 'handlebars';

/** The comment that marks where a piece of Markdown goes; the document stage replaces it. */
export function slotComment(slot: string): string {
  return `slot:${encodeURIComponent(slot)}`;
}

/** The slot that a comment marks, or undefined for any other comment. */
export function slotOfComment(comment: string): string | undefined {
  const encoded = /^slot:(\S+)$/.exec(comment)?.[1];
  return encoded === undefined ? undefined : decodeURIComponent(encoded);
}

/** The name of the slot in which the document stage puts the footnotes. */
export const footnotesSlot = 'footnotes';

/** The helpers of the templates: how many arguments each takes, and what it does. */
export const helpers = {
  /** `{{slot goal.body}}` puts a piece of the writer's Markdown here. */
  slot: { arity: 1, call: (engine: typeof Handlebars, name: string) => mark(engine, name) },
  /** `{{footnotes}}` puts the footnotes of all texts here. */
  footnotes: { arity: 0, call: (engine: typeof Handlebars) => mark(engine, footnotesSlot) },
  /** `{{#if (eq a b)}}`. */
  eq: { arity: 2, call: (_engine: typeof Handlebars, a: unknown, b: unknown) => a === b },
  /** `{{#if (and a b)}}`. */
  and: { arity: 2, call: (_engine: typeof Handlebars, a: unknown, b: unknown) => filled(a) && filled(b) },
  /** `{{#if (or a b)}}`. */
  or: { arity: 2, call: (_engine: typeof Handlebars, a: unknown, b: unknown) => filled(a) || filled(b) },
  /** `{{#if (not a)}}`. */
  not: { arity: 1, call: (_engine: typeof Handlebars, a: unknown) => !filled(a) },
} as const;

/** Handlebars' own block helpers that templates may use. */
export const blockHelpers = ['if', 'unless', 'each', 'with'] as const;

/** Registers the helpers on an instance of Handlebars. */
export function registerHelpers(engine: typeof Handlebars): void {
  for (const [name, { arity, call }] of Object.entries(helpers))
    engine.registerHelper(name, (...args: unknown[]) =>
      (call as (engine: typeof Handlebars, ...args: unknown[]) => unknown)(engine, ...args.slice(0, arity)),
    );
}

function mark(engine: typeof Handlebars, slot: string): Handlebars.SafeString | string {
  return slot ? new engine.SafeString(`<!--${slotComment(slot)}-->`) : '';
}

/** Truth as Handlebars' `if` has it: an empty list is false. */
function filled(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}
