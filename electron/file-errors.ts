/** What went wrong with a file, as a sentence that tells the user what to do. */
import { HostError } from '../shared/host';

/** HostErrors pass unchanged; `name` is the file's name as the user knows it. */
export function asHostError(error: unknown, name: string): HostError {
  if (error instanceof HostError) return error;
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new HostError('notFound', `找不到“${name}”，它可能已被移动、改名或删除，请重新选择文件。`);
    case 'EISDIR':
      return new HostError('badRequest', `“${name}”是文件夹，请选择其中的工作簿文件。`);
    case 'EACCES':
    case 'EPERM':
      return new HostError(
        'notAllowed',
        `没有权限读写“${name}”，请确认它没有在 WPS、Excel 等程序中打开，或用“另存为”存到别处。`,
      );
    case 'EROFS':
      return new HostError('readOnly', `“${name}”所在的磁盘是只读的，请用“另存为”存到别处。`);
    case 'EBUSY':
    case 'ETXTBSY':
      return new HostError(
        'inUse',
        `“${name}”正被其他程序使用，请先在 WPS、Excel 等程序中关闭它再试一次，或用“另存为”存到别处。`,
      );
    case 'ENOSPC':
    case 'EDQUOT':
      return new HostError('diskFull', `磁盘空间不足，“${name}”没有写入，请清理磁盘后再试，或用“另存为”存到别处。`);
    case 'ENAMETOOLONG':
      return new HostError('badRequest', '文件名太长，请换一个短一些的文件名。');
    default:
      return new HostError('failed', `读写“${name}”没有成功，请再试一次，或用“另存为”存到别处。`);
  }
}
