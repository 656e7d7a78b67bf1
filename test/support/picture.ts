/** The pixels of a screenshot: PNG with 8 bits a channel and no interlacing, as Chromium writes it. */
import { inflateSync } from 'node:zlib';

/** Red, green and blue, 0–255. */
export type Color = readonly [red: number, green: number, blue: number];

export interface Picture {
  /** device px */
  readonly width: number;
  readonly height: number;
  /** `x` and `y` in whole device px from the upper left corner */
  at(x: number, y: number): Color;
  /** 0 is black, 255 white */
  brightness(x: number, y: number): number;
}

export function picture(png: Buffer): Picture {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const depth = png[24];
  const channels = png[25] === 6 ? 4 : 3;
  if (depth !== 8 || (png[25] !== 2 && png[25] !== 6) || png[28] !== 0)
    throw new Error('another PNG than Chromium makes');
  const pixels = unfiltered(inflateSync(imageData(png)), height, width * channels, channels);
  const at = (x: number, y: number): Color => {
    const start = (y * width + x) * channels;
    return [pixels[start] ?? 0, pixels[start + 1] ?? 0, pixels[start + 2] ?? 0];
  };
  return {
    width,
    height,
    at,
    brightness: (x, y) => {
      const [red, green, blue] = at(x, y);
      return (red + green + blue) / 3;
    },
  };
}

function imageData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let start = 8; start < png.length;) {
    const length = png.readUInt32BE(start);
    if (png.toString('latin1', start + 4, start + 8) === 'IDAT')
      parts.push(png.subarray(start + 8, start + 8 + length));
    start += length + 12;
  }
  return Buffer.concat(parts);
}

/** Every row begins with the number of its filter (PNG specification, 9.2). */
function unfiltered(data: Buffer, height: number, stride: number, channels: number): Uint8Array {
  const pixels = new Uint8Array(height * stride);
  for (let row = 0; row < height; row++) {
    const from = row * (stride + 1);
    const predicted = predictions[data[from] ?? 0] ?? (() => 0);
    const to = row * stride;
    for (let index = 0; index < stride; index++) {
      const left = index < channels ? 0 : (pixels[to + index - channels] ?? 0);
      const above = row === 0 ? 0 : (pixels[to + index - stride] ?? 0);
      const corner = row === 0 || index < channels ? 0 : (pixels[to + index - stride - channels] ?? 0);
      pixels[to + index] = (data[from + 1 + index] ?? 0) + predicted(left, above, corner);
    }
  }
  return pixels;
}

type Prediction = (left: number, above: number, corner: number) => number;

/** Filters by number: none, sub, up, average, Paeth. */
const predictions: readonly Prediction[] = [
  () => 0,
  (left) => left,
  (_left, above) => above,
  (left, above) => (left + above) >> 1,
  (left, above, corner) => {
    const toLeft = Math.abs(above - corner);
    const toAbove = Math.abs(left - corner);
    const toCorner = Math.abs(left + above - 2 * corner);
    if (toLeft <= toAbove && toLeft <= toCorner) return left;
    return toAbove <= toCorner ? above : corner;
  },
];
