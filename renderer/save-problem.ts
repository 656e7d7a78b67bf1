/** What can keep a save from being made, and what the user may choose then. */
export type SaveProblem = 'changedOnDisk' | 'openElsewhere' | 'signed' | 'notWritten';

export type SaveChoice = 'saveAs' | 'overwrite' | 'reload' | 'saveDespiteLock' | 'saveUnsigned' | 'save';

interface Question {
  readonly title: string;
  /** instead of the message that came with the refusal */
  readonly text: string | null;
  /** the first one is proposed; 取消 stands behind them always */
  readonly choices: readonly SaveChoice[];
}

export const saveQuestions: Readonly<Record<SaveProblem, Question>> = {
  changedOnDisk: {
    title: '文件已被其他程序修改',
    text: '打开之后，这个文件在磁盘上有了别的改动。另存为则两份都保留；覆盖会以您的内容代替那些改动（被覆盖的文件会备份）；重新载入则打开磁盘上的内容，您填写的内容留在首页的暂存中。',
    choices: ['saveAs', 'overwrite', 'reload'],
  },
  openElsewhere: {
    title: '文件正在其他程序中打开',
    text: null,
    choices: ['saveAs', 'save', 'saveDespiteLock'],
  },
  signed: {
    title: '此工作簿带有数字签名',
    text: null,
    choices: ['saveAs', 'saveUnsigned'],
  },
  notWritten: {
    title: '文件没有保存',
    text: null,
    choices: ['saveAs', 'save'],
  },
};

export const saveChoiceLabels: Readonly<Record<SaveChoice, string>> = {
  saveAs: '另存为',
  overwrite: '覆盖',
  reload: '重新载入',
  saveDespiteLock: '仍然保存',
  saveUnsigned: '仍然保存',
  save: '再试一次',
};
