import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { catalogue } from '../../shared/forms/catalogue';
import { findLabels } from '../../shared/sheet/find-labels';
import { recognise } from '../../shared/sheet/recognise';
import { workbookOf } from '../support/variants';

/** Workbooks of a form's folder that hold another form, or two. */
const others = [
  'project-self-evaluation/other-department-of-jiangxi.xlsx',
  'project-self-evaluation/other-project-monitoring.xlsx',
  'wangcheng-department-target/two-forms.xlsx',
  'drawn-forms/project-target/other-department-target.xlsx',
  'drawn-forms/department-monitoring/both-forms.xlsx',
];

const filesIn = (folder: string): string[] => {
  const url = new URL(`../fixtures/${folder}/`, import.meta.url);
  if (!existsSync(url)) return [];
  return readdirSync(url)
    .filter((name) => /\.xlsx$/.test(name))
    .map((name) => `${folder}/${name}`)
    .filter((file) => !others.includes(file));
};

const variants = catalogue.flatMap(({ id }) =>
  [id, `drawn-forms/${id}`].flatMap((folder) => filesIn(folder).map((file) => [file, id] as const)),
);

describe('Forms that share titles and words are told apart', () => {
  it('in workbooks of most of them', () => {
    expect(new Set(variants.map(([, id]) => id)).size).toBeGreaterThanOrEqual(6);
  });

  it.each(variants)('%s is %s, and far from being another', async (file, id) => {
    const workbook = await workbookOf(file);
    const found = recognise(workbook, catalogue);
    expect([...new Set(found.map(({ definition }) => definition.id))]).toEqual([id]);
    for (const { sheet: position, confidence } of found) {
      const sheet = workbook.sheets[position];
      const rivals = catalogue.filter((form) => form.id !== id);
      const nearest = Math.max(...rivals.map((form) => (sheet ? findLabels(form, sheet).confidence : 1)));
      expect(nearest).toBeLessThan(confidence - 0.1);
    }
  });

  it('though the 自评表 of 江西 and 湖南 have the same title', async () => {
    const ids = async (file: string) =>
      recognise(await workbookOf(file), catalogue).map(({ definition }) => definition.id);
    const unified = ['department-self-evaluation-unified'];
    expect(await ids('department-self-evaluation-unified/year-in-title.xlsx')).toEqual(unified);
    expect(await ids('project-self-evaluation/other-department-of-jiangxi.xlsx')).toEqual(unified);
    expect(await ids('hunan-department-self-evaluation/year-below-title.xlsx')).toEqual([
      'hunan-department-self-evaluation',
    ]);
  });
});
