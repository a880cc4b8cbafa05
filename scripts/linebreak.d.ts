/** The part of linebreak (UAX #14) that kurabe uses; linebreak ships no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string);
    /** The next opportunity, in UTF-16 units; the last one is the text's end. */
    nextBreak(): { readonly position: number; readonly required?: boolean } | null;
  }
}
