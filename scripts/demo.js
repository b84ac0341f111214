// The main job on the sample: the village workbook of 王店村 in, its documents out, into output/demo/.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = join(root, 'dist', 'cli', 'bin.js');
if (!existsSync(bin)) spawnSync(process.execPath, [join(root, 'scripts', 'build.js')], { stdio: 'inherit' });
const workbook = join('data', 'villages', '王店村.xlsx');
const { status } = spawnSync(
  process.execPath,
  [bin, 'report', workbook, '--out', join('output', 'demo'), '--date', '2021-12-24', '--quiet'],
  { stdio: 'inherit', cwd: root },
);
if (status === 0)
  console.log(`
以上文件由示例工作簿 ${workbook} 生成（全部为模拟数据）：
  自查报告.docx   可用 Word、WPS 打开、修改；改完用 cunbao review 核对
  自查报告.pdf    打印、归档用
  问题台账.xlsx   问题台账、整改台账、分类台账、汇总
  结果.html       这次生成了什么、还要处理什么、下一步做什么`);
process.exit(status ?? 70);
