/** A file that cannot be brought in: a kind for code, a sentence for the user that says what to do. */
export type SourceErrorCode = 'damaged' | 'encrypted' | 'tooLarge' | 'notReadable';

export class SourceError extends Error {
  constructor(
    readonly code: SourceErrorCode,
    /** Chinese, for the user */
    message: string,
  ) {
    super(message);
    this.name = 'SourceError';
  }
}
