/** All that yargs itself says, in a clerk's words: the key is what it says in English. */
export const words = {
  'Commands:': '命令：',
  'Options:': '选项：',
  'Positionals:': '参数：',
  'Examples:': '例子：',
  command: '命令',
  boolean: '开关',
  count: '次数',
  string: '内容',
  number: '数',
  array: '可写几个',
  required: '必写',
  default: '默认',
  'default:': '默认',
  'choices:': '可以写',
  'aliases:': '又名：',
  'generated-value': '算出来的',
  'Did you mean %s?': '没有这个命令。是不是想写 %s？',
  'Not enough non-option arguments: got %s, need at least %s': each(
    '还缺文件或名称（写了 %s 个，至少要 %s 个）。文件名以 - 开头的，前面加 ./',
  ),
  'Too many non-option arguments: got %s, maximum of %s': each(
    '多写了文件或名称（写了 %s 个，最多 %s 个）。文件名里有空格时请加双引号。',
  ),
  'Missing argument value: %s': each('选项 --%s 后面要写内容。'),
  'Missing required argument: %s': each('还缺选项：%s。'),
  'Unknown argument: %s': each('没有这个选项或参数：%s'),
  'Unknown command: %s': each('没有这个命令：%s'),
  'Invalid values:': '选项的内容不对：',
  'Argument: %s, Given: %s, Choices: %s': '--%s 写的是 %s，只能写 %s',
  'Argument check failed: %s': '%s',
  'Implications failed:': '还缺选项：',
  'Not enough arguments following: %s': '选项 --%s 后面要写内容。',
  'Arguments %s and %s are mutually exclusive': '--%s 和 --%s 不能一起写。',
  deprecated: '不再使用',
  'deprecated: %s': '不再使用：%s',
};

/** Chinese has no plural. */
function each(text: string): { one: string; other: string } {
  return { one: text, other: text };
}
