/** What a report of a document looks like where it is kept as text. */
import { z } from 'zod';
import type { Figure, FigureCell, FigureSource } from './figure';
import type { Content, Report, ReportBlock } from './report';

const figureCell = z.object({
  file: z.string().nullable(),
  path: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('place'), form: z.string(), place: z.string() }),
    z.object({
      kind: z.literal('tableCell'),
      form: z.string(),
      table: z.string(),
      row: z.string(),
      column: z.string(),
    }),
  ]),
}) satisfies z.ZodType<FigureCell>;

const source = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('cell'), cell: figureCell }),
  z.object({ kind: z.literal('sum'), cells: z.array(figureCell) }),
  z.object({ kind: z.literal('difference'), from: figureCell, taken: figureCell }),
  z.object({ kind: z.literal('share'), part: figureCell, whole: figureCell }),
  z.object({ kind: z.literal('growth'), now: figureCell, before: figureCell }),
  z.object({
    kind: z.literal('groupSum'),
    form: z.string(),
    table: z.string(),
    column: z.string(),
    group: z.string(),
  }),
  z.object({
    kind: z.literal('count'),
    form: z.string(),
    table: z.string(),
    of: z.enum(['all', 'full', 'deducted']),
  }),
  z.object({ kind: z.literal('grade'), form: z.string() }),
]) satisfies z.ZodType<FigureSource>;

export const storedFigure = z.object({
  source,
  style: z.object({
    unit: z.enum(['元', '万元', '亿元', '%']).nullable(),
    showsUnit: z.boolean(),
    decimals: z.number().int().min(0).max(6).nullable(),
    capitals: z.boolean(),
  }),
  text: z.string(),
}) satisfies z.ZodType<Figure>;

const content = z.array(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('words'), text: z.string() }),
    z.object({ kind: z.literal('figure'), figure: storedFigure }),
  ]),
) satisfies z.ZodType<Content>;

const span = z.number().int().positive();

export const storedBlock = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('title'), id: z.string(), content }),
  z.object({
    kind: z.literal('heading'),
    id: z.string(),
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
    number: z.string().nullable(),
    content,
  }),
  z.object({ kind: z.literal('paragraph'), id: z.string(), content }),
  z.object({ kind: z.literal('item'), id: z.string(), marker: z.enum(['number', 'bullet']), content }),
  z.object({
    kind: z.literal('table'),
    id: z.string(),
    headRows: z.number().int().nonnegative(),
    rows: z.array(z.array(z.object({ content, across: span, down: span }))),
  }),
  z.object({ kind: z.literal('signOff'), id: z.string(), part: z.enum(['unit', 'date']), content }),
]) satisfies z.ZodType<ReportBlock>;

export const storedReport = z.object({
  outline: z.string(),
  year: z.number().nullable(),
  blocks: z.array(storedBlock),
}) satisfies z.ZodType<Report>;
