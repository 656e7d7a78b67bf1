import {
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  ToolbarButton,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ChevronDownRegular, DocumentEditRegular } from '@fluentui/react-icons';
import type { Draft } from '../../shared/report/drafting/drafts';
import { draftsHere } from '../report-drafts';
import { useJibiao } from '../jibiao';
import { tell } from '../program';
import { insertBlocks } from '../report-commands';

const useStyles = makeStyles({
  none: { display: 'block', maxWidth: '280px', padding: '8px', color: tokens.colorNeutralForeground2 },
});

/** 插入草稿: paragraphs for the chapter where the caret is, filled with what the tables say. */
export function DraftMenu() {
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<DocumentEditRegular />}>
          插入草稿
          <ChevronDownRegular />
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <Drafts />
      </MenuPopover>
    </Menu>
  );
}

/** Made when the menu is opened. */
function Drafts() {
  const { program } = useJibiao();
  const styles = useStyles();
  const { heading, drafts } = draftsHere(program);
  const take = ({ title, blocks, missing }: Draft): void => {
    insertBlocks(program, `插入草稿“${title}”`, blocks);
    if (missing.length > 0) tell(program, 'information', `表里没有${missing.join('、')}，草稿中没有写。`);
  };
  if (drafts.length === 0) {
    return (
      <Text size={200} className={styles.none}>
        {heading === null
          ? '请先把光标放在提纲的某一章里。'
          : `“${heading}”没有可用的草稿，或表里还没有填写要引用的数。`}
      </Text>
    );
  }
  return (
    <MenuList>
      {drafts.map((draft) => (
        <MenuItem key={draft.title} onClick={() => take(draft)}>
          {draft.title}
        </MenuItem>
      ))}
    </MenuList>
  );
}
