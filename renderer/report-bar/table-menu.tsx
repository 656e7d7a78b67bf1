import {
  Button,
  Field,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  SpinButton,
  ToolbarButton,
  makeStyles,
} from '@fluentui/react-components';
import { ChevronDownRegular, TableAddRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { ReportHands } from '../report-view/report-hands';
import type { TableCommand } from '../report-view/table-commands';

const useStyles = makeStyles({
  size: { display: 'flex', gap: '12px', alignItems: 'end' },
  number: { width: '72px' },
});

const commands: readonly (readonly { readonly label: string; readonly command: TableCommand }[])[] = [
  [
    { label: '在上方插入行', command: 'rowAbove' },
    { label: '在下方插入行', command: 'rowBelow' },
    { label: '在左侧插入列', command: 'columnBefore' },
    { label: '在右侧插入列', command: 'columnAfter' },
  ],
  [
    { label: '合并单元格', command: 'mergeCells' },
    { label: '拆分单元格', command: 'splitCell' },
  ],
  [
    { label: '删除行', command: 'removeRow' },
    { label: '删除列', command: 'removeColumn' },
    { label: '删除表格', command: 'removeTable' },
  ],
];

/** Within a table what can be done to it; elsewhere a new one. */
export function TableMenu({ hands, isInTable }: { hands: ReportHands; isInTable: boolean }) {
  if (!isInTable) return <NewTable hands={hands} />;
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <ToolbarButton icon={<TableRegular />}>
          表格
          <ChevronDownRegular />
        </ToolbarButton>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {commands.map((group, index) => [
            index > 0 && <MenuDivider key={`before ${index}`} />,
            ...group.map(({ label, command }) => (
              <MenuItem
                key={command}
                disabled={!hands.canRun({ kind: 'table', command })}
                onClick={() => hands.run({ kind: 'table', command })}
              >
                {label}
              </MenuItem>
            )),
          ])}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

function NewTable({ hands }: { hands: ReportHands }) {
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [rows, setRows] = useState(3);
  const [columns, setColumns] = useState(3);
  const fields = [
    { label: '行数', value: rows, set: setRows, most: 100 },
    { label: '列数', value: columns, set: setColumns, most: 12 },
  ];
  return (
    <Popover open={isOpen} onOpenChange={(_event, { open }) => setOpen(open)} trapFocus>
      <PopoverTrigger disableButtonEnhancement>
        <ToolbarButton icon={<TableAddRegular />}>插入表格</ToolbarButton>
      </PopoverTrigger>
      <PopoverSurface aria-label="插入表格">
        <div className={styles.size}>
          {fields.map(({ label, value, set, most }) => (
            <Field key={label} label={label}>
              <SpinButton
                className={styles.number}
                value={value}
                min={1}
                max={most}
                onChange={(_event, { value: chosen, displayValue }) => {
                  const typed = chosen ?? Number(displayValue);
                  if (Number.isInteger(typed) && typed >= 1 && typed <= most) set(typed);
                }}
              />
            </Field>
          ))}
          <Button
            appearance="primary"
            onClick={() => {
              setOpen(false);
              hands.run({ kind: 'insertTable', rows, columns });
            }}
          >
            插入
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}
