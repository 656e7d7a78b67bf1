/** The page of sheets that tests draw. */
import { plainPage } from '../../shared/sheet/plain-page';
import type { PageSetup } from '../../shared/sheet/sheet';

export const a4: PageSetup = {
  ...plainPage,
  margins: { left: 0.5, right: 0.5, top: 1, bottom: 1, header: 0.3, footer: 0.3 },
};
