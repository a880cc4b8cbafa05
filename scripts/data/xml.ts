/** A name, its attributes and what stands in it: elements, or a text. */
export type XmlElement = readonly [
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content?: string | readonly XmlElement[],
];

/** Characters that no XML 1.0 document can have (its production 2), not even escaped. */
const notXml = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/**
 * A document of XML 1.0 in UTF-8. An attribute that is undefined is left out; a character that XML cannot have is
 * written as U+FFFD.
 *
 * @param layout elements without anything between them, or for people with each on a line of its own
 */
export function xmlDocument(root: XmlElement, layout: 'compact' | 'indented' = 'compact'): string {
  const parts = ['<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'];
  write(root, layout === 'indented' ? '\n' : '', parts);
  parts.push('\n');
  return parts.join('');
}

/** @param line what begins a line at the element's depth */
function write([name, attributes, content = '']: XmlElement, line: string, parts: string[]): void {
  parts.push('<', name);
  for (const [key, value] of Object.entries(attributes))
    if (value !== undefined) parts.push(' ', key, '="', escapeXml(String(value), /[&<>"\t\n\r]/g), '"');
  if (content.length === 0) {
    parts.push('/>');
    return;
  }
  parts.push('>');
  if (typeof content === 'string') parts.push(escapeXml(content, /[&<>\r]/g));
  else {
    const inner = line && `${line}  `;
    for (const element of content) {
      parts.push(inner);
      write(element, inner, parts);
    }
    parts.push(line);
  }
  parts.push('</', name, '>');
}

function escapeXml(text: string, pattern: RegExp): string {
  return text.replace(notXml, '\uFFFD').replace(pattern, (character) => escapes[character] ?? character);
}
