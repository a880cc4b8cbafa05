/** A link or an image in a line of Markdown (UTF-16 offsets in the text). */
export interface MarkdownLink {
  readonly isImage: boolean;
  readonly text: string;
  readonly url: string;
  readonly start: number;
  readonly end: number;
  readonly urlStart: number;
}

/** The links and images of a line (CommonMark 6.3, 6.4), also where the text around them cannot be parsed yet. */
const pattern =
  /(!?)\[((?:\\.|[^\\[\]\n])*)\]\(\s*(<[^<>\n]*>|(?:[^\s()<>]|\([^\s()]*\))*)(?:\s+"[^"\n]*")?\s*\)/g;

/** The link or image that stands at an offset of a Markdown text. */
export function linkAt(text: string, offset: number): MarkdownLink | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const lineEnd = text.indexOf('\n', offset);
  return linksOf(text, lineStart, lineEnd < 0 ? text.length : lineEnd).find(
    ({ start, end }) => offset >= start && offset <= end,
  );
}

function linksOf(text: string, from: number, to: number): MarkdownLink[] {
  return [...text.slice(from, to).matchAll(pattern)].map((match) => {
    const [whole, sign = '', label = '', destination = ''] = match;
    const start = from + match.index;
    return {
      isImage: sign === '!',
      text: label,
      url: destination.replace(/^<(.*)>$/, '$1'),
      start,
      end: start + whole.length,
      urlStart: start + whole.indexOf('](') + 2,
    };
  });
}
