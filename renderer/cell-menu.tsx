import { makeStyles, Menu, MenuDivider, MenuItem, MenuList, MenuPopover } from '@fluentui/react-components';
import { Fragment } from 'react';
import { actionById, keysInWords } from './actions/actions';
import type { ActionId } from './actions/action';
import { useJibiao, useProgram } from './jibiao';
import { focusGrid } from './program';
import type { MenuPart, Program } from './program';

const clipboard: readonly ActionId[] = ['cut', 'copy', 'paste', 'pasteValues'];
const rows: readonly ActionId[] = ['insertAbove', 'insertBelow', 'duplicate', 'remove'];
const moves: readonly ActionId[] = ['moveUp', 'moveDown', 'renumber'];

// out of the flow of the page, which would grow for a moment and scroll the cell away, and above the headings
const useStyles = makeStyles({ menu: { position: 'absolute', top: 0, left: 0, width: 0, height: 0, zIndex: 40 } });

/** Groups of actions, by what the menu was asked for. */
const groups: Readonly<Record<MenuPart, readonly (readonly ActionId[])[]>> = {
  cell: [clipboard, ['clear', 'choose', 'longText'], rows, moves, ['find', 'replace']],
  row: [clipboard, rows, moves, ['rowHeight', 'fitRows', 'hideRows', 'showRows'], ['clear']],
  column: [clipboard, ['columnWidth', 'fitColumns', 'hideColumns', 'showColumns'], ['fillDown', 'clear']],
  all: [clipboard, ['clear', 'find']],
};

/** The menu of the right mouse button, and of the menu key. */
export function CellMenu() {
  const { program } = useJibiao();
  const styles = useStyles();
  const menu = useProgram((state) => state.menu);
  if (!menu) return null;
  const at = new DOMRect(menu.x, menu.y, 0, 0);
  return (
    <nav aria-label="单元格菜单" className={styles.menu}>
      <Menu
        open
        inline
        onOpenChange={(_event, { open }) => open || close(program)}
        positioning={{
          target: { getBoundingClientRect: () => at },
          // beside the pointer the menu slides up as far as it must; below it would be cut or turned over the edge
          position: 'after',
          align: 'top',
          strategy: 'fixed',
          autoSize: 'height',
        }}
      >
        <MenuPopover>
          <MenuList>
            {groups[menu.part].map((ids, index) => (
              <Fragment key={ids.join()}>
                {index > 0 && <MenuDivider />}
                {ids.map((id) => (
                  <Item key={id} id={id} />
                ))}
              </Fragment>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
    </nav>
  );
}

function Item({ id }: { id: ActionId }) {
  const jibiao = useJibiao();
  const action = actionById(id);
  const enabled = useProgram((state) => action.isEnabled(state));
  const Icon = action.icon;
  return (
    <MenuItem
      {...(Icon && { icon: <Icon /> })}
      secondaryContent={keysInWords(action)}
      disabled={!enabled}
      onClick={() => {
        close(jibiao.program);
        action.run(jibiao);
      }}
    >
      {action.label}
    </MenuItem>
  );
}

function close(program: Program): void {
  program.setState({ menu: null });
  focusGrid(program);
}
