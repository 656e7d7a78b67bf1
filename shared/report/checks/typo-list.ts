/** Slips that reports of this kind were seen with, or that any office text has; each with what is right. */

export interface Typo {
  /** with the flag g; what it must stand beside is looked at, not taken */
  readonly wrong: RegExp;
  readonly right: string;
}

const word = (wrong: string, right: string): Typo => ({ wrong: new RegExp(wrong, 'g'), right });

export const typos: readonly Typo[] = [
  // 望城 2023, 岳麓 2022, 道县 2023
  word('农名工', '农民工'),
  word('技能比武合(?=劳动)', '技能比武和'),
  word('(?<=、|：|，|开展|组织)劳动竞争(?=[、，。；和及]|$)', '劳动竞赛'),
  word('本年度是计划', '本年度计划'),
  word('更上一步台阶', '更上一个台阶'),
  // 支出经济分类: 303 对个人和家庭的补助
  word('对家庭和个人的补助', '对个人和家庭的补助'),
  word('绩校', '绩效'),
  word('绩效平价', '绩效评价'),
  word('满义度', '满意度'),
  word('予算', '预算'),
  word('帮抚', '帮扶'),
  word('尉问', '慰问'),
  word('劳摸', '劳模'),
  word('工匠精深', '工匠精神'),
  word('截止(?=目前|\\d{4}年|\\d{1,2}月)', '截至'),
  word('布署', '部署'),
  word('贯切', '贯彻'),
  word('再接再励', '再接再厉'),
  word('一如继往', '一如既往'),
  word('名符其实', '名副其实'),
  word('按步就班', '按部就班'),
  word('攻艰', '攻坚'),
  word('坐谈会', '座谈会'),
  word('帐(?=[户目款务簿])', '账'),
  word('(?<=[记报])帐', '账'),
  word('按装', '安装'),
  word('通迅', '通讯'),
  word('部份', '部分'),
  word('己经', '已经'),
  word('自已', '自己'),
  word('侯(?=补[委员])', '候'),
  word('(?<=时)侯', '候'),
];

/** 经济分类 items that lists name one behind the other: 差旅费劳务费 lacks its 、. */
export const expenses =
  '办公费|印刷费|咨询费|手续费|水费|电费|邮电费|取暖费|物业管理费|差旅费|维修费|租赁费|会议费|培训费|公务接待费|劳务费|委托业务费|福利费';
