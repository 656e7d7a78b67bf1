/** What AG Grid's renderers are handed as `context`: the present scene and the selected range. */
import type { Range } from '../../shared/sheet/sheet';
import type { Scene } from './scene';
import { Watched } from './watched';

export interface Stage {
  scene: Scene;
  readonly selected: Watched<Range>;
}

export const stageOf = (scene: Scene): Stage => ({
  scene,
  selected: new Watched<Range>({ top: 0, left: 0, bottom: 0, right: 0 }),
});
