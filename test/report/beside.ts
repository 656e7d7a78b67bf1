/** Tables that reports are written beside, as they stand on the paper. */
import { complete } from '../../shared/document/complete';
import type { FormDocument } from '../../shared/document/document';
import { definitionOf } from '../../shared/forms/catalogue';
import { usualProfile } from '../../shared/forms/profile';
import type { TableBeside } from '../../shared/report/tables-beside';
import { yuelu2022 } from '../document/yuelu-2022';

/** `file`: name of the 对照文件; null: a form of the document. Named by its own id. */
export function beside(form: FormDocument, file: string | null = null): TableBeside {
  const definition = definitionOf(form.definition);
  if (!definition) throw new Error(`no form ${form.definition}`);
  const profile = usualProfile(definition.profile, definition.id, form.year);
  return { definition, key: definition.id, form: complete(definition, form, {}), file, profile };
}

/** 长沙市岳麓区总工会 2022, as published: S1 of the samples. */
export const yueluTables: readonly TableBeside[] = [beside(yuelu2022)];
