/** What AG Grid's renderers are handed as `context`: the present scene and the selected ranges. */
import type { Range } from '../../shared/sheet/sheet';
import type { Scene } from './scene';
import { Watched } from './watched';

export interface Stage {
  scene: Scene;
  readonly selected: Watched<readonly Range[]>;
}

export const stageOf = (scene: Scene): Stage => ({
  scene,
  selected: new Watched<readonly Range[]>([]),
});
