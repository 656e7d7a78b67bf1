/**
 * Which CSS fonts stand in for a font named in a workbook: the font itself first, then what Windows, macOS, 国产
 * systems and Debian have of the same kind. Screen and paper use the same stacks, so that lines break alike.
 */

const song = '"SimSun", "宋体", "NSimSun", "Songti SC", "STSong", "Noto Serif CJK SC", "Source Han Serif SC", serif';
const hei = '"SimHei", "黑体", "Heiti SC", "STHeiti", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';
const kai = '"KaiTi", "楷体", "KaiTi_GB2312", "Kaiti SC", "STKaiti", "AR PL UKai CN", "Noto Serif CJK SC", serif';
const fangSong = '"FangSong", "仿宋", "FangSong_GB2312", "STFangsong", "Noto Serif CJK SC", serif';
const yaHei = '"Microsoft YaHei", "微软雅黑", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const dengXian = '"DengXian", "等线", "PingFang SC", "Noto Sans CJK SC", sans-serif';
const title = '"方正小标宋简体", "FZXiaoBiaoSong-B05S", "方正小标宋_GBK", ';

const stacks: Readonly<Record<string, string>> = {
  宋体: song,
  SimSun: song,
  新宋体: song,
  NSimSun: song,
  方正小标宋简体: title + song,
  方正小标宋_GBK: title + song,
  'FZXiaoBiaoSong-B05S': title + song,
  华文中宋: `"STZhongsong", "华文中宋", ${song}`,
  黑体: hei,
  SimHei: hei,
  楷体: kai,
  KaiTi: kai,
  楷体_GB2312: kai,
  仿宋: fangSong,
  FangSong: fangSong,
  仿宋_GB2312: fangSong,
  微软雅黑: yaHei,
  'Microsoft YaHei': yaHei,
  等线: dengXian,
  DengXian: dengXian,
  Calibri: 'Calibri, Carlito, "PingFang SC", "Noto Sans CJK SC", sans-serif',
  Cambria: 'Cambria, Caladea, "Noto Serif CJK SC", serif',
  Arial: 'Arial, "Liberation Sans", "Noto Sans CJK SC", sans-serif',
  'Times New Roman': `"Times New Roman", "Liberation Serif", ${song}`,
};

/** CSS `font-family` for a font name as it stands in a workbook; unknown names fall back to 宋体. */
export function fontStack(name: string): string {
  const known = stacks[name.trim()];
  if (known) return known;
  const safe = name.replace(/["\\<>\n\r;{}]/g, '').trim();
  return safe === '' ? song : `"${safe}", ${song}`;
}
