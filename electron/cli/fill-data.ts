/** The DATA.json of `jibiao fill`: values by place, rows by table, of the first form or of forms by name; values by address. */
import { z } from 'zod';
import { CommandError } from './command';

const value = z.union([z.string(), z.number(), z.null()]);

const ofForm = {
  places: z.record(z.string(), value).default({}),
  tables: z.record(z.string(), z.array(z.record(z.string(), value))).default({}),
};

const fillData = z.strictObject({
  ...ofForm,
  /** by key, as `inspect` prints it: a workbook may hold several forms, two of one kind among them */
  forms: z.record(z.string(), z.strictObject(ofForm)).default({}),
  cells: z.record(z.string(), value).default({}),
});

export type FillData = z.infer<typeof fillData>;
export type FormData = FillData['forms'][string];
export type DataRow = FillData['tables'][string][number];

/** `name` of the file, for the sentences. */
export function parseFillData(bytes: Uint8Array, name: string): FillData {
  const parsed = fillData.safeParse(jsonOf(bytes, name));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(`“${name}”${sentence(issue)}`);
}

function jsonOf(bytes: Uint8Array, name: string): unknown {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CommandError(`“${name}”不是 UTF-8 编码的文本，请另存为 UTF-8 编码后再试。`);
  }
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new CommandError(`“${name}”不是正确的 JSON，请检查其中的引号、逗号和括号后再试。`);
  }
}

function sentence(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') {
    return `中的“${issue.keys.join('、')}”不能识别，最外层只能写 places、tables、forms 和 cells，forms 的每份表内只能写 places 和 tables。`;
  }
  const where = issue?.path.map(String).join('.') ?? '';
  return where === ''
    ? '应为 { "places": …, "tables": …, "forms": …, "cells": … } 这样的对象，请改正后再试。'
    : `中的“${where}”写得不对：places 和 cells 是“编号: 内容”，tables 是“编号: [行…]”，forms 是“表的编号: { "places": …, "tables": … }”，内容只能是文字、数字或 null。`;
}
