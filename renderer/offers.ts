/** What is offered in a cell of the open document. */
import { offersFor } from '../shared/document/indicator-offers';
import type { Offer } from '../shared/document/indicator-offers';
import type { Cell } from '../shared/sheet/sheet';
import type { ProgramState } from './program';

/** `typed`: the text so far, '' where nothing is typed. */
export const offersOf = ({ editor, library }: ProgramState, cell: Cell, typed: string): readonly Offer[] =>
  editor && cell.path ? offersFor(editor.document, cell.path, typed, library) : [];
