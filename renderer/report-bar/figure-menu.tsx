import {
  Button,
  Input,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  ToolbarButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { NumberSymbolSquareRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ListedFigure } from '../../shared/report/catalogue/listed-figure';
import { figureCatalogue } from '../../shared/report/figure-catalogue';
import { viewOfEditor } from '../editor-state';
import { useJibiao } from '../jibiao';
import type { ReportHands } from '../report-view/report-hands';

const useStyles = makeStyles({
  surface: { width: '380px', padding: '12px' },
  search: { width: '100%' },
  list: { maxHeight: '50vh', marginTop: '8px', overflow: 'auto' },
  title: { display: 'block', padding: '6px 0 2px', color: tokens.colorNeutralForeground2 },
  figures: { margin: 0, padding: 0, listStyleType: 'none' },
  figure: {
    width: '100%',
    justifyContent: 'space-between',
    gap: '12px',
    fontWeight: tokens.fontWeightRegular,
    textAlign: 'left',
  },
  shows: { flexShrink: 0, maxWidth: '160px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  none: { padding: '8px' },
});

/** Drawn at most: a table of 300 indicators has 2,000 numbers. */
const most = 60;

/** 插入引用数: what the tables say, found by typing a part of its name. */
export function FigureMenu({ hands }: { hands: ReportHands }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)} trapFocus positioning="below-start">
      <PopoverTrigger disableButtonEnhancement>
        <ToolbarButton icon={<NumberSymbolSquareRegular />}>插入引用数</ToolbarButton>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label="插入引用数">
        <FigureList
          onChoose={({ figure }) => {
            setOpen(false);
            hands.run({ kind: 'insert', content: [{ kind: 'figure', figure }], label: '插入引用数' });
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function FigureList({ onChoose }: { onChoose: (listed: ListedFigure) => void }) {
  const { program } = useJibiao();
  const styles = useStyles();
  const [typed, setTyped] = useState('');
  const [all] = useState(() => {
    const { editor } = program.getState();
    const shown = editor?.report && viewOfEditor(editor).reports[editor.report];
    return shown ? figureCatalogue(shown.tables) : [];
  });
  const wanted = typed.trim();
  const matching = all.map(({ title, figures }) => ({
    title,
    found: figures.filter(({ title: own, keywords }) => [own, ...keywords].some((word) => word.includes(wanted))),
  }));
  const listed = matching.flatMap(({ found }) => found);
  const drawn = new Set(listed.slice(0, most));
  const groups = matching
    .map(({ title, found }) => ({ title, found: found.filter((each) => drawn.has(each)) }))
    .filter(({ found }) => found.length > 0);
  return (
    <>
      <Input
        autoFocus
        className={styles.search}
        aria-label="查找引用数"
        placeholder="输入名称，如“基本支出”"
        value={typed}
        onChange={(_event, { value }) => setTyped(value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing || !listed[0]) return;
          // the caret is in the report by the time the browser would do what Enter does
          event.preventDefault();
          onChoose(listed[0]);
        }}
      />
      <div className={styles.list}>
        {groups.length === 0 && (
          <Text block className={styles.none}>
            {all.length === 0 ? '表里还没有可以引用的数。' : '没有找到，请换个名称。'}
          </Text>
        )}
        {groups.map(({ title, found }) => (
          <section key={title}>
            <Text size={200} weight="semibold" className={styles.title}>
              {title}
            </Text>
            <ul className={styles.figures}>
              {found.map((each, index) => (
                <li key={index}>
                  <Button appearance="subtle" size="small" className={styles.figure} onClick={() => onChoose(each)}>
                    <span>{each.title}</span>
                    <span className={styles.shows}>{each.figure.text}</span>
                  </Button>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {listed.length > most && (
          <Text size={200} block className={styles.none}>
            还有更多，请输入名称缩小范围。
          </Text>
        )}
      </div>
    </>
  );
}
