/** An image that the file cannot hold, such as a damaged one, or a JPEG in CMYK. */
export class UnreadableImage extends Error {
  constructor(
    readonly path: string,
    reason: string,
  ) {
    super(reason);
  }
}
