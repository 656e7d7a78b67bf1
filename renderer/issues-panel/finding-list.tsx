import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { KindGroup } from './finding-groups';
import { FindingRow } from './finding-row';
import { kindLooks } from './kind-looks';
import { usePanelStyles } from './panel-styles';

/** Rows drawn at first, and with each click more: 2,000 of them would hold up every key. */
const step = 50;

/** The findings of one level of one form. */
export function FindingList({ group, explaining }: { group: KindGroup; explaining: string | null }) {
  const styles = usePanelStyles();
  const [most, setMost] = useState(step);
  const { kind, entries } = group;
  const left = entries.length - most;
  return (
    <>
      <h4 className={styles.kind}>
        {kindLooks[kind].label}（{entries.length}）
      </h4>
      <ul className={styles.list}>
        {entries.slice(0, most).map((entry) => (
          <FindingRow key={entry.id} entry={entry} isExplaining={explaining === entry.id} />
        ))}
      </ul>
      {left > 0 && (
        <Button appearance="transparent" size="small" onClick={() => setMost(most + step)}>
          再显示{Math.min(step, left)}条（还有{left}条）
        </Button>
      )}
    </>
  );
}
