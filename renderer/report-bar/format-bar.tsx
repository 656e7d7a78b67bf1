import {
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Toolbar,
  ToolbarButton,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, TextBulletListRegular, TextNumberListLtrRegular } from '@fluentui/react-icons';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useJibiao } from '../jibiao';
import { watchReport } from '../shown-report';
import type { ReportHands, ReportStanding } from '../report-view/report-hands';
import { isSameStyle, namedStyles, nameOfStyle } from './block-styles';
import { DraftMenu } from './draft-menu';
import { FigureMenu } from './figure-menu';
import { OfferButton } from './offer-button';
import { TableMenu } from './table-menu';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '2px',
    padding: '2px 8px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  style: { minWidth: '132px', justifyContent: 'space-between' },
});

/** How the blocks of the report look, and what can be put in. */
export function FormatBar() {
  const { program } = useJibiao();
  const [hands, setHands] = useState<ReportHands | undefined>(undefined);
  useEffect(() => watchReport(program, setHands), [program]);
  return hands ? <Bar hands={hands} /> : null;
}

const useStanding = (hands: ReportHands): ReportStanding =>
  useSyncExternalStore(hands.standing.subscribe, hands.standing.get);

const lists = [
  { label: '编号列表', icon: <TextNumberListLtrRegular />, style: { kind: 'item', marker: 'number' } },
  { label: '项目符号', icon: <TextBulletListRegular />, style: { kind: 'item', marker: 'bullet' } },
] as const;

function Bar({ hands }: { hands: ReportHands }) {
  const styles = useStyles();
  const { style, isInTable } = useStanding(hands);
  return (
    <Toolbar aria-label="报告格式" size="small" className={styles.bar}>
      <Menu
        checkedValues={{ style: [nameOfStyle(style)] }}
        onCheckedValueChange={(_event, { checkedItems: [name] }) => {
          const chosen = namedStyles.find((each) => each.name === name);
          if (chosen) hands.run({ kind: 'style', style: chosen.style });
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <ToolbarButton className={styles.style} aria-label={`样式：${nameOfStyle(style)}`} disabled={isInTable}>
            {isInTable ? '表格' : nameOfStyle(style)}
            <ChevronDownRegular />
          </ToolbarButton>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {namedStyles.map(({ name, keys }) => (
              <MenuItemRadio
                key={name}
                name="style"
                value={name}
                {...(keys !== undefined && { secondaryContent: keys })}
              >
                {name}
              </MenuItemRadio>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {lists.map((list) => {
        const isOn = isSameStyle(list.style, style);
        return (
          <Tooltip key={list.label} content={list.label} relationship="label">
            <ToolbarButton
              icon={list.icon}
              aria-pressed={isOn}
              appearance={isOn ? 'primary' : 'subtle'}
              disabled={isInTable}
              onClick={() => hands.run({ kind: 'style', style: isOn ? { kind: 'paragraph' } : list.style })}
            />
          </Tooltip>
        );
      })}
      <ToolbarDivider />
      <TableMenu hands={hands} isInTable={isInTable} />
      <ToolbarDivider />
      <FigureMenu hands={hands} />
      <DraftMenu />
      <OfferButton />
    </Toolbar>
  );
}
