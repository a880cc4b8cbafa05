/**
 * The closed vocabulary of a document: the elements that templates and Markdown may give, and their
 * attributes. Every renderer has a handler for each element, by type, so that none can be forgotten.
 */

/** Elements that stand on their own and hold blocks or text. */
export const blockNames = [
  'header',
  'footer',
  'nav',
  'section',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'ul',
  'ol',
  'table',
  'blockquote',
  'pre',
  'hr',
] as const;

/** Elements that are parts of another one; each with the elements that it may stand in. */
export const partOwners = {
  li: ['ul', 'ol'],
  caption: ['table'],
  thead: ['table'],
  tbody: ['table'],
  tr: ['thead', 'tbody'],
  th: ['tr'],
  td: ['tr'],
  rt: ['ruby'],
  rp: ['ruby'],
} as const satisfies Record<string, readonly string[]>;

/** Elements within a line of text. */
export const phrasingNames = [
  'span',
  'a',
  'em',
  'strong',
  'del',
  'code',
  'sup',
  'ruby',
  'br',
  'img',
  'input',
] as const;

export type BlockName = (typeof blockNames)[number];
export type PartName = keyof typeof partOwners;
export type PhrasingName = (typeof phrasingNames)[number];
export type ElementName = BlockName | PartName | PhrasingName;

const blocks: ReadonlySet<string> = new Set(blockNames);
const phrasing: ReadonlySet<string> = new Set(phrasingNames);

export function isBlockName(name: string): name is BlockName {
  return blocks.has(name);
}

export function isPhrasingName(name: string): name is PhrasingName {
  return phrasing.has(name);
}

export function isPartName(name: string): name is PartName {
  return Object.hasOwn(partOwners, name);
}

/** Attributes of every element, by the names that hast gives them. */
const commonAttributes = ['id', 'className'];

/** Attributes of single elements. */
const ownAttributes: Partial<Record<ElementName, readonly string[]>> = {
  section: ['ariaLabel'],
  nav: ['ariaLabel'],
  ul: ['role'],
  ol: ['role', 'start'],
  // With data-page, it stands for the number of the page to which it leads: empty, and only in print.
  a: ['href', 'title', 'dataPage'],
  th: ['scope', 'headers', 'rowSpan', 'colSpan', 'dataPlan'],
  td: ['headers', 'rowSpan', 'colSpan', 'dataPlan', 'dataLabel'],
  img: ['src', 'alt', 'title', 'width', 'height'],
  input: ['type', 'checked', 'disabled', 'ariaLabel'],
};

/** The attributes that an element may have. */
export function attributesOf(name: ElementName): readonly string[] {
  return [...commonAttributes, ...(ownAttributes[name] ?? [])];
}

/** All names, for the nearest one to a mistyped one. */
export const elementNames: readonly string[] = [...blockNames, ...Object.keys(partOwners), ...phrasingNames];
