/** What a form of a document looks like where it is kept as text. */
import { z } from 'zod';
import type { FormDocument } from './document';

const value = z.union([z.string(), z.number(), z.boolean(), z.null()]);
/** of places by id, of a row by column, of cells by address */
export const storedValues = z.record(z.string(), value);

export const formDocument = z.object({
  definition: z.string(),
  year: z.number().nullable(),
  places: storedValues,
  tables: z.record(z.string(), z.array(z.object({ id: z.string(), values: storedValues }))),
}) satisfies z.ZodType<FormDocument>;
