import { create } from '../../shared/workbook/create';
import { formOfSize } from '../pages/form-of-size';

/** The official 自评表 with so many indicator rows, as a file. */
export const formFile = (rows: number): Promise<Uint8Array> => create(formOfSize(rows));
