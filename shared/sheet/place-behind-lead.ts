/** A place that shares its cell with the words before it, as the file writes them. */
import { splitAtLead } from '../document/lead';
import { parseTyped } from '../document/values';
import type { AmountUnit, PlaceCell } from '../forms/definition';
import type { BoundLead, BoundPlace } from './binding';
import { oneLine } from './label-text';
import type { Cell } from './sheet';

/** `cell`: where the words stand. `label`: what the place is called. */
export function placeBehindLead(
  { row, column, value, formula }: Cell,
  { value: kind, trail }: PlaceCell,
  lead: string,
  unit: AmountUnit,
  label: string,
): BoundPlace {
  const text = typeof value === 'string' ? value : '';
  const split = splitAtLead(text, lead, trail) ?? { lead: text, rest: '' };
  const bound: BoundLead = {
    words: split.lead,
    ...(split.trail !== undefined && { trail: split.trail }),
    kind,
    unit,
    written: split.rest,
    value: parseTyped(split.rest, kind, unit),
  };
  return { row, column, label, formula: formula !== undefined, lead: bound };
}

/** 资金总额： → 资金总额; a place without a lead is called by its trail */
export const leadInWords = (lead: string, trail = ''): string => oneLine(lead || trail).replace(/[:：]+$/, '');
