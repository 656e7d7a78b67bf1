/** The few sentences of AG Grid's own that can be seen or heard here. */
export const gridLocale: Readonly<Record<string, string>> = {
  noRowsToShow: '此表没有内容',
  loadingOoo: '正在载入…',
  ariaRowSelect: '按空格键选择此行',
  ariaRowDeselect: '按空格键取消选择此行',
};
