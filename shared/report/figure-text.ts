/** What a live figure shows. */
import type { FigureText } from './report-text';

/** As it was put in. */
export const keptFigureText: FigureText = ({ text }) => text;
