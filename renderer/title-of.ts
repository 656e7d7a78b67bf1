/** A file's name without its ending. */
export const titleOf = (fileName: string): string => fileName.replace(/\.[^.]+$/, '');
