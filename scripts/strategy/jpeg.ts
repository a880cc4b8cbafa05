/** What a JPEG's frame header says (ISO/IEC 10918-1, B.2.2). */
export interface JpegFrame {
  /** The number of its marker SOFn: 0 and 1 sequential, 2 progressive, others rare. */
  readonly process: number;
  /** Bits of a sample. */
  readonly precision: number;
  readonly width: number;
  readonly height: number;
  /** 1 grey, 3 colours, 4 CMYK. */
  readonly components: number;
}

/** Reads a JPEG's frame header; undefined where there is none. */
export function readJpegFrame(bytes: Uint8Array): JpegFrame | undefined {
  const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 10 <= view.length; ) {
    const marker = view.readUInt16BE(at);
    if (marker === 0xffff) at += 1;
    else if (marker < 0xff00 || marker === startOfScan) return undefined;
    else if (standsAlone(marker)) at += 2;
    else if (isFrame(marker))
      return {
        process: marker & 0x0f,
        precision: view.readUInt8(at + 4),
        height: view.readUInt16BE(at + 5),
        width: view.readUInt16BE(at + 7),
        components: view.readUInt8(at + 9),
      };
    else at += 2 + view.readUInt16BE(at + 2);
  }
  return undefined;
}

/**
 * Whether a PDF/A with an sRGB intent can hold a JPEG as it is: its colours must not need a printer's profile
 * (ISO 19005-3, 6.2.4.3), and its coding must be one that PDF has (ISO 32000-1, 7.4.8).
 */
export function jpegFitness({ process, precision, components }: JpegFrame): 'fit' | 'cmyk' | 'unusual' {
  if (components === 4) return 'cmyk';
  return process <= 2 && precision === 8 && (components === 1 || components === 3) ? 'fit' : 'unusual';
}

const startOfScan = 0xffda;

/** TEM, RSTn, SOI and EOI have no length (B.1.1.3). */
function standsAlone(marker: number): boolean {
  return marker === 0xff01 || (marker >= 0xffd0 && marker <= 0xffd9);
}

/** SOFn; DHT, JPG and DAC stand among them. */
function isFrame(marker: number): boolean {
  return marker >= 0xffc0 && marker <= 0xffcf && ![0xffc4, 0xffc8, 0xffcc].includes(marker);
}
