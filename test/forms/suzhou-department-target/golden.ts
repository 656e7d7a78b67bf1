/**
 * What 苏州市总工会（本级） published for 2023: every value, read off by hand (test/fixtures/samples/suzhou-2023.json, as DATA
 * for `jibiao fill`), its texts with the tags they were published with. The published page shows some rows in a wrong
 * place (merged cells that were flattened); there they stand where they are meant: 其他资金 is income, 非税收入预算完成率
 * belongs to 预算执行, 非税收入管理合规性 to 预算管理, 资产管理制度健全性 to 资产管理, and 困难职工帮扶及时性 to
 * 健全困难职工家庭常态化帮扶机制.
 */
import { readFileSync } from 'node:fs';
import type { CellValue } from '../../../shared/document/document';

type Values = Readonly<Record<string, CellValue>>;

interface Golden {
  readonly places: Values;
  /** rows as they follow each other on the form, every group named in each */
  readonly tables: Readonly<Record<'projects' | 'common' | 'performance' | 'effects', readonly Values[]>>;
}

const file = new URL('../../fixtures/samples/suzhou-2023.json', import.meta.url);

/** Amounts in 万元. */
export const { places: goldenPlaces, tables: goldenTables } = JSON.parse(readFileSync(file, 'utf8')) as Golden;

export const goldenYear = 2023;
