/** The printed texts of a form that no other form of the catalogue has: what tells it from its siblings. */
import type { FormDefinition } from '../forms/definition';
import { normaliseLabel } from './label-text';
import type { FoundLabels } from './find-labels';
import { paperRows } from './paper-rows';
import type { PaperLabel } from './paper-rows';

/** Weight of the form's own words that were found, of all of them: 0…1; 1 for a form that has none. */
export function ownShare(
  definition: FormDefinition,
  { labels }: FoundLabels,
  catalogue: readonly FormDefinition[],
): number {
  const own = ownWords(definition, catalogue);
  const weight = (list: readonly PaperLabel[]): number => list.reduce((sum, label) => sum + label.weight, 0);
  return own.length === 0 ? 1 : weight(own.filter(({ placed }) => labels.has(placed))) / weight(own);
}

/** Comparing all words of all forms costs more than recognising a sheet, and a catalogue does not change. */
const known = new WeakMap<readonly FormDefinition[], Map<FormDefinition, readonly PaperLabel[]>>();

function ownWords(definition: FormDefinition, catalogue: readonly FormDefinition[]): readonly PaperLabel[] {
  const inCatalogue = known.get(catalogue) ?? new Map<FormDefinition, readonly PaperLabel[]>();
  known.set(catalogue, inCatalogue);
  const before = inCatalogue.get(definition);
  if (before) return before;
  const others = catalogue.filter((other) => other !== definition).flatMap(labelsOf);
  const own = labelsOf(definition).filter((label) => !others.some((other) => isSame(label, other)));
  inCatalogue.set(definition, own);
  return own;
}

const labelsOf = (definition: FormDefinition): readonly PaperLabel[] => paperRows(definition).flatMap(({ own }) => own);

const isSame = (one: PaperLabel, other: PaperLabel): boolean =>
  one.matches(printed(other)) || other.matches(printed(one));

/** As it stands on a form of some year. */
const printed = ({ text }: PaperLabel): string => normaliseLabel(text.replace(/\{(?:year|lastYear)\}/g, '2022'));
