/** Word measures in twips (1/20 pt), fonts in half points. */

const twipsPerMm = 1440 / 25.4;

/** of mm */
export const twips = (mm: number): number => Math.round(mm * twipsPerMm);

export const twipsOfPoints = (points: number): number => Math.round(points * 20);

export const twipsOfPixels = (pixels: number): number => Math.round(pixels * 15);

export const halfPoints = (points: number): number => Math.round(points * 2);
