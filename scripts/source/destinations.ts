import type { Definition, Image, Link } from 'mdast';
import type { Data } from 'unified';

/** Where the destination of a link stands in its file (offsets), without the `<` and `>` that may be around it. */
export interface DestinationRange {
  readonly start: number;
  readonly end: number;
  /** Whether `<` and `>` are around it. */
  readonly isEnclosed: boolean;
}

declare module 'mdast' {
  interface LinkData {
    destination?: DestinationRange;
  }
  interface ImageData {
    destination?: DestinationRange;
  }
  interface DefinitionData {
    destination?: DestinationRange;
  }
}

/** One extension of a list that may also hold lists of them. */
type Extension<List> = List extends (infer Item)[] ? Exclude<Item, unknown[]> : never;
type FromMarkdown = Extension<NonNullable<Data['fromMarkdownExtensions']>>;
type Handle = NonNullable<NonNullable<FromMarkdown['enter']>[string]>;

/** Remembers on the link, image or definition that is being read where its destination stands. */
function remember(isEnclosed: boolean): Handle {
  return function (token) {
    const node = this.stack.at(-1);
    if (!isDestined(node)) return;
    const edge = isEnclosed ? 1 : 0;
    node.data = {
      ...node.data,
      destination: { start: token.start.offset + edge, end: token.end.offset - edge, isEnclosed },
    };
  };
}

function isDestined(node: { type: string } | undefined): node is Link | Image | Definition {
  return node?.type === 'link' || node?.type === 'image' || node?.type === 'definition';
}

/**
 * Adds to a parser of Markdown (a plugin of unified) that the links, images and definitions with a destination of their
 * own (CommonMark 6.3, 4.7) tell its place. The tree alone has only its meaning, with escapes and references decoded.
 */
export function remarkDestinations(this: { data(): Data }): void {
  const data = this.data();
  const extension: FromMarkdown = {
    enter: {
      resourceDestinationLiteral: remember(true),
      resourceDestinationRaw: remember(false),
      definitionDestinationLiteral: remember(true),
      definitionDestinationRaw: remember(false),
    },
  };
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), extension];
}
