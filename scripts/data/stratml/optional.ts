import type { XmlElement } from '../xml.ts';

/** An element with a text, or none where there is no text. */
export function optional(name: string, text: string | undefined): XmlElement[] {
  return text ? [[name, {}, text]] : [];
}
