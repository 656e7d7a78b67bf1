/** What the notes of a document look like where they are kept as text: in a draft and inside of a saved workbook. */
import { z } from 'zod';
import type { DocumentNotes } from './document';
import { formDocument } from './form-document';
import { profileSchema } from './profile-text';
import { storedReport } from './stored-report';

/** Every note is optional: a text without it is from before it could be written. */
export const documentNotes = z.object({
  explanations: z.record(z.string(), z.object({ text: z.string(), figures: z.string() })).optional(),
  profiles: z.record(z.string(), profileSchema).optional(),
  references: z.record(z.string(), z.array(z.object({ key: z.string(), form: formDocument }))).optional(),
  reports: z.record(z.string(), storedReport).optional(),
}) satisfies z.ZodType<DocumentNotes>;
