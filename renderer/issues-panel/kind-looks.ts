/** How the kinds of findings are named and drawn: by shape and by colour, never by colour alone. */
import { makeStyles, tokens } from '@fluentui/react-components';
import { CommentCheckmarkRegular, ErrorCircleRegular, InfoRegular, WarningRegular } from '@fluentui/react-icons';
import type { FluentIcon } from '@fluentui/react-icons';
import type { Kind } from './finding-groups';

export const kindLooks: Readonly<Record<Kind, { readonly label: string; readonly icon: FluentIcon }>> = {
  error: { label: '错误', icon: ErrorCircleRegular },
  warning: { label: '警告', icon: WarningRegular },
  hint: { label: '提示', icon: InfoRegular },
  explained: { label: '已说明', icon: CommentCheckmarkRegular },
};

export const useKindStyles = makeStyles({
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorPaletteDarkOrangeForeground1 },
  hint: { color: tokens.colorBrandForeground1 },
  explained: { color: tokens.colorNeutralForeground3 },
});
