import {
  Button,
  DialogActions,
  DialogContent,
  DialogTitle,
  Input,
  makeStyles,
  Text,
  tokens,
  useArrowNavigationGroup,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { comparable } from '../shared/document/known-indicator';
import type { KnownIndicator } from '../shared/document/known-indicator';
import { useJibiao, useProgram } from './jibiao';
import { closeDialog } from './program';

const useStyles = makeStyles({
  search: { width: '100%', marginTop: '8px' },
  list: { margin: '8px 0 0', padding: 0, listStyleType: 'none', height: '45vh', overflow: 'auto' },
  indicator: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    padding: '2px 4px 2px 8px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: { flex: 1, overflowWrap: 'anywhere' },
  muted: { color: tokens.colorNeutralForeground3 },
  none: { padding: '8px' },
});

/** All of a full library in one list would take the page a moment to draw. */
const most = 200;

/** The indicators that this machine remembers, to be looked through and taken out. */
export function IndicatorLibraryDialog() {
  const { program } = useJibiao();
  const styles = useStyles();
  const arrows = useArrowNavigationGroup({ axis: 'vertical' });
  const library = useProgram((state) => state.library);
  const [typed, setTyped] = useState('');
  const wanted = comparable(typed);
  const found = library.filter(({ name, level2 }) => comparable(name + level2).includes(wanted));
  return (
    <>
      <DialogTitle>指标库</DialogTitle>
      <DialogContent>
        <Text block>填过的指标记在这台电脑上，再填时会提示；不会传到别处。</Text>
        <Input
          autoFocus
          className={styles.search}
          aria-label="查找指标"
          placeholder="输入名称或二级指标中的字"
          value={typed}
          onChange={(_event, { value }) => setTyped(value)}
        />
        <ul className={styles.list} aria-label="指标" {...arrows}>
          {found.slice(0, most).map((known) => (
            <Row key={`${known.level2} ${known.name}`} known={known} />
          ))}
          {found.length === 0 && <li className={styles.none}>{emptySentence(library.length, typed.trim())}</li>}
        </ul>
      </DialogContent>
      <DialogActions>
        <Text role="status" className={styles.muted}>
          {found.length > most ? `共 ${found.length} 条，列出前 ${most} 条` : `共 ${found.length} 条`}
        </Text>
        <Button onClick={() => closeDialog(program)}>关闭</Button>
      </DialogActions>
    </>
  );
}

const emptySentence = (count: number, typed: string): string =>
  count === 0 ? '还没有指标。在指标表里填写后，会自动记到这里。' : `没有含“${typed}”的指标。`;

function Row({ known }: { known: KnownIndicator }) {
  const { library } = useJibiao();
  const styles = useStyles();
  const { name, level2, target } = known;
  return (
    <li className={styles.indicator}>
      <span className={styles.name}>
        {name}
        <Text size={200} block className={styles.muted}>
          {[level2, target && `上次 ${target}`].filter(Boolean).join('，')}
        </Text>
      </span>
      <Button
        appearance="subtle"
        icon={<DismissRegular />}
        aria-label={`删除 ${name}`}
        title="从指标库中删除"
        onClick={() => library.forget(known)}
      />
    </li>
  );
}
