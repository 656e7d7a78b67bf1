import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from '@fluentui/react-components';
import { useIsDark } from './is-dark';
import { useMediaQuery } from './media-query';

/** With the letters of the other themes, so that nothing moves when the contrast theme comes or goes. */
const highContrastTheme: Theme = { ...teamsHighContrastTheme, fontFamilyBase: webLightTheme.fontFamilyBase };

/** The theme that the desktop asks for: light, dark, or made for a contrast theme (高对比度) of Windows. */
export function useDesktopTheme(): Theme {
  const isDark = useIsDark();
  const isHighContrast = useMediaQuery('(forced-colors: active)');
  if (isHighContrast) return highContrastTheme;
  return isDark ? webDarkTheme : webLightTheme;
}
