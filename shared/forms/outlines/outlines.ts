/** All outlines of reports, the newest first. A new one is one file and one line here. */
import type { OutlineId } from '../ids';
import { hunan2013 } from './hunan-2013';
import { hunan2022 } from './hunan-2022';
import type { ReportOutline } from './outline';

export const outlines: readonly ReportOutline[] = [hunan2022, hunan2013];

export const outlineOf = (id: OutlineId): ReportOutline | undefined => outlines.find((outline) => outline.id === id);
