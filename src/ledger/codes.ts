import { defineDiagnostic } from '../diagnostics/index.js';

export const numberShape = defineDiagnostic({
  code: 'LEDG-001',
  severity: 'error',
  title: '问题编号不规范',
  why: '问题编号由村代码、年度和顺序号组成，全镇靠它对账销号；写法不一就对不上号。',
  fix: ['编号由系统分配，请恢复原编号；新增的行把编号留空即可，系统会补上。'],
});

export const numberTwice = defineDiagnostic({
  code: 'LEDG-002',
  severity: 'error',
  title: '问题编号重复',
  why: '一个编号只对应一个问题，重复了就无法逐条销号。',
  fix: ['保留原来那一行的编号，把后加的行编号清空，系统会分配新号。'],
});

export const itemMissing = defineDiagnostic({
  code: 'LEDG-003',
  severity: 'error',
  title: '问题没有归到检查项',
  why: '每个问题都要归到方案中的一个方面和分类，各张汇总表的数目才相等。',
  fix: ['填写检查项号；实在没有对应的检查项，就把排查方面和问题分类都填上。'],
});

export const areaMismatch = defineDiagnostic({
  code: 'LEDG-004',
  severity: 'error',
  title: '排查方面与检查项不一致',
  why: '检查项属于方案规定的方面，两处不一致时按方面的汇总就会出错。',
  fix: ['改正“排查方面”，或者把它清空，由系统按检查项填写。'],
});

export const categoryUnusual = defineDiagnostic({
  code: 'LEDG-005',
  severity: 'suspected',
  title: '问题分类与检查项的默认分类不同',
  why: '分类决定问题归到哪张分类台账；与默认不同可能是有意的，也可能是选错了。',
  fix: ['如确属该分类，可不改；否则改回默认分类。'],
});

export const subjectMissing = defineDiagnostic({
  code: 'LEDG-006',
  severity: 'error',
  title: '没有写明问题对象',
  why: '涉及户、人、项目、部门的问题要落到具体对象，才能整改和复核。',
  fix: ['填写对应的编号；如果是全村共性问题，把“问题对象”改为“村”。'],
});

export const subjectUnknown = defineDiagnostic({
  code: 'LEDG-007',
  severity: 'error',
  title: '问题对象在本簿中找不到',
  why: '编号对不上农户或家庭成员，问题就落不到人头。',
  fix: ['对照“农户”“家庭成员”两张表核对编号。'],
});

export const stateNeeds = defineDiagnostic({
  code: 'LEDG-008',
  severity: 'error',
  title: '当前状态下应填的内容没有填',
  why: '每个状态都要有相应的依据：整改中要有措施和责任人，已整改要有佐证，销号要有复核。',
  fix: ['补填这一格；确实还没有做到的，把状态改回前一步。'],
});

export const stateAhead = defineDiagnostic({
  code: 'LEDG-009',
  severity: 'error',
  title: '填写内容与状态不符',
  why: '状态按“待交办、整改中、已整改待复核、已销号”逐步推进，已填的日期说明状态应当改动，或者日期填错了。',
  fix: ['按实际进展改正状态，或清除不该有的日期。'],
});

export const reviewerSame = defineDiagnostic({
  code: 'LEDG-010',
  severity: 'error',
  title: '复核人与责任人是同一人',
  why: '自己整改的问题不能由自己复核。',
  fix: ['请另一名同志复核，并填写其姓名。'],
});

export const dateOrder = defineDiagnostic({
  code: 'LEDG-011',
  severity: 'error',
  title: '日期先后不对',
  why: '发现、整改、复核、销号依次进行，且都不能晚于数据截止日期。',
  fix: ['核对这两个日期，改正填错的一个。'],
});

export const outsideRound = defineDiagnostic({
  code: 'LEDG-012',
  severity: 'error',
  title: '发现日期不在排查期内',
  why: '来源为“大排查”的问题应当是在本次排查期内发现的。',
  fix: ['改正发现日期；如果是其他途径发现的，改正“问题来源”。'],
});

export const immediateLate = defineDiagnostic({
  code: 'LEDG-013',
  severity: 'warning',
  title: '立行立改没有在规定天数内完成',
  why: '立行立改的问题应当场或几天内改好，超过的应按限期整改管理。',
  fix: ['核对日期；确实未能当场整改的，把整改类型改为“限期整改”。'],
});

export const longTermGoal = defineDiagnostic({
  code: 'LEDG-014',
  severity: 'error',
  title: '长期坚持的问题没有阶段目标',
  why: '长期坚持不等于没有期限，每个阶段要达到什么程度应当写明，才能检查。',
  fix: ['在“阶段目标”一栏写明，例如“2022年6月底前……”。'],
});

export const rejectedOpen = defineDiagnostic({
  code: 'LEDG-015',
  severity: 'error',
  title: '核实为不属实的问题仍在整改',
  why: '不属实的问题不应再交办整改，两处说法必须一致。',
  fix: ['确属不实的，把状态改为“作废”；问题属实的，把核实结果改为“属实”。'],
});

export const descriptionGeneric = defineDiagnostic({
  code: 'LEDG-016',
  severity: 'warning',
  title: '问题描述笼统',
  why: '“存在不足”之类的说法无法整改，也无法复核。',
  fix: ['写明具体是谁、什么事、差在哪里。'],
});

export const severalProblems = defineDiagnostic({
  code: 'LEDG-017',
  severity: 'warning',
  title: '一行里可能写了几个问题',
  why: '一个问题一行，才能分别交办、分别销号，数量才准。',
  fix: ['如果确是几个问题，请拆成几行；编号留空，系统会分配。'],
});

export const voidNeeds = defineDiagnostic({
  code: 'LEDG-018',
  severity: 'error',
  title: '作废没有写明理由',
  why: '作废的编号保留不用，为什么作废要能查到。',
  fix: ['在备注中写明作废的理由，例如“与某号重复”。'],
});

export const answerContradicts = defineDiagnostic({
  code: 'LEDG-020',
  severity: 'error',
  title: '台账有问题，检查项却是“无问题”',
  why: '同一件事，台账和排查结果必须一致，否则报告前后矛盾。',
  fix: [
    '已经整改好的，把状态改为“已整改待复核”并填写完成日期和佐证。',
    '问题仍在的，改正相应的表格内容。',
    '原来登记有误的，把状态改为“作废”并在备注中写明理由。',
  ],
});

export const stillThere = defineDiagnostic({
  code: 'LEDG-021',
  severity: 'warning',
  title: '台账已了结，数据仍显示有问题',
  why: '销号或作废以后，表格里的情况应当随之更新；没有更新，排查结果就仍算有问题。',
  fix: ['已经改好的，更新相应表格；问题又出现的，另加一行登记。'],
});

export const draftMade = defineDiagnostic({
  code: 'LEDG-022',
  severity: 'info',
  title: '排查发现的问题尚未登台账',
  why: '检查项判为“有问题”时，台账上必须有对应的一条；系统已按数据拟好草稿。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，把草稿写入问题台账后补填措施、责任人和时限。'],
});

export const numberMade = defineDiagnostic({
  code: 'LEDG-023',
  severity: 'info',
  title: '给没有编号的问题分配了编号',
  why: '编号一经分配不再改动，以后凭它对账。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，编号会写入问题台账。'],
});

export const assignmentMissing = defineDiagnostic({
  code: 'LEDG-031',
  severity: 'error',
  title: '问题没有落实责任单位、责任人或整改时限',
  why: '正式报告和台账要逐条写明谁来改、何时改完（方案要求落实责任单位和责任人、限时整改）。',
  fix: ['在问题台账上补填这一格。'],
});

export const draftsNotWritten = defineDiagnostic({
  code: 'LEDG-032',
  severity: 'error',
  title: '草稿问题还没有写入问题台账',
  why: '正式文件里的每个问题都要在工作簿上有一行，由人核实过。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，核实并补填后再生成报告；也可先用 --draft 出草稿。'],
});

export const verdictOpen = defineDiagnostic({
  code: 'LEDG-033',
  severity: 'error',
  title: '数据提示的问题还没有人核实',
  why: '系统只能根据数据提示，是不是问题要由人确认。',
  fix: ['在“核实结果”一栏选“属实”或“不属实”；不属实的写明核实人和理由。'],
});

export const numbersNotWritten = defineDiagnostic({
  code: 'LEDG-034',
  severity: 'error',
  title: '新分配的编号还没有写入问题台账',
  why: '编号写回工作簿以后才固定下来，否则下次生成可能换号。',
  fix: ['运行 cunbao inspect 工作簿 --out 新工作簿，再用新工作簿生成报告。'],
});
