import { defineDiagnostic } from '../diagnostics/index.js';

export const sectionMissing = defineDiagnostic({
  code: 'REV-001',
  severity: 'error',
  title: '缺少必备章节',
  why: '方案规定自查报告要有大排查开展情况、问题及整改落实情况、下一步工作安排三个部分。',
  fix: ['补上这一部分的标题和内容，或者重新运行 cunbao report 生成'],
});

export const sectionOrder = defineDiagnostic({
  code: 'REV-002',
  severity: 'error',
  title: '必备章节的顺序不对',
  why: '三个部分按方案列出的先后排列，镇里汇总时逐部分对照。',
  fix: ['把各部分移回规定的顺序'],
});

export const sectionEmpty = defineDiagnostic({
  code: 'REV-003',
  severity: 'error',
  title: '必备章节没有内容',
  why: '只有标题没有内容，等于没有报告这一部分。',
  fix: ['写上这一部分的内容；没有发现问题时也要写明查了什么、查了多少'],
});

export const sectionRenamed = defineDiagnostic({
  code: 'REV-004',
  severity: 'error',
  title: '必备章节的标题被改了',
  why: '必备章节的标题由方案规定，改了名称，收件时就对不上。',
  fix: ['把标题改回规定的名称'],
});

export const sectionBoilerplate = defineDiagnostic({
  code: 'REV-005',
  severity: 'error',
  title: '必备章节只有套话',
  why: '这一部分没有任何来自排查数据的内容，换一个村也能照用。',
  fix: ['写上本村的具体情况和数字，或者重新生成'],
});

export const areaMissing = defineDiagnostic({
  code: 'REV-006',
  severity: 'error',
  title: '缺少一个排查方面',
  why: '方案列出的每个方面都要写明排查结果，没有发现问题的也要写。',
  fix: ['补写这个方面的排查情况，或者重新生成'],
});

export const sectionTwice = defineDiagnostic({
  code: 'REV-007',
  severity: 'error',
  title: '必备章节重复',
  why: '同一部分出现两次，收件时不知以哪一处为准。',
  fix: ['两处合成一处，删去多余的标题'],
});

export const titleOdd = defineDiagnostic({
  code: 'REV-008',
  severity: 'warning',
  title: '标题不像自查报告的标题',
  why: '方案要求各村上报的是自查报告，标题要写明村名和文种。',
  fix: ['核对是不是拿错了文件', '标题写成“××村巩固拓展脱贫攻坚成果大排查自查报告”的样子，××换成村名'],
});

export const unfilled = defineDiagnostic({
  code: 'REV-010',
  severity: 'error',
  title: '有没填完的地方',
  why: '“××”“待补充”、未替换的标签等留在正式文件里，说明没有写完。',
  fix: ['把这一处补写完整'],
});

export const factChanged = defineDiagnostic({
  code: 'REV-020',
  severity: 'error',
  title: '内容与数据不一致',
  why: '报告里的数和名称都来自工作簿，单独改报告，账就对不上了（账账相符）。',
  fix: ['数据没错就把这里改回来', '数据有变就改工作簿，再重新生成报告'],
});

export const factRemoved = defineDiagnostic({
  code: 'REV-021',
  severity: 'error',
  title: '含有数据的一段被删去了',
  why: '这一段的数据在工作簿里仍然存在，报告里却没有了。',
  fix: ['把这一段补回来，或者重新生成报告'],
});

export const numberAdded = defineDiagnostic({
  code: 'REV-022',
  severity: 'warning',
  title: '有一个数没有数据可以核对',
  why: '这个数不是从工作簿算出来的，无法核对真假。',
  fix: ['请核实这个数；应当统计的内容请填进工作簿，再重新生成'],
});

export const senseTurned = defineDiagnostic({
  code: 'REV-023',
  severity: 'warning',
  title: '意思可能被改反了',
  why: '增删“未”“无”“全部”一类的字，数字不变意思也会变。',
  fix: ['对照工作簿核实这句话'],
});

export const wordingChanged = defineDiagnostic({
  code: 'REV-024',
  severity: 'info',
  title: '文字有改动，数据没有变',
  why: '生成之后有人改过文字，这里只作提示。',
  fix: ['不需要处理'],
});

export const passageAdded = defineDiagnostic({
  code: 'REV-025',
  severity: 'info',
  title: '增加了一段',
  why: '生成之后有人补写了内容，这里只作提示。',
  fix: ['不需要处理'],
});

export const tableHeadChanged = defineDiagnostic({
  code: 'REV-026',
  severity: 'warning',
  title: '表头有改动',
  why: '表头说明下面各列是什么数，改了表头，数字不变意思也会变。',
  fix: ['把表头改回来，或者核实每一列与新表头相符'],
});

export const passageMoved = defineDiagnostic({
  code: 'REV-027',
  severity: 'info',
  title: '有一段换了位置',
  why: '内容没有变，只是移到了别处，这里只作提示。',
  fix: ['不需要处理'],
});

export const notCompared = defineDiagnostic({
  code: 'REV-030',
  severity: 'warning',
  title: '有些核对没有做',
  why: '文件里没有随带的数据（不是村报生成的，或者另存时丢了），又没有给工作簿，无从核对。',
  fix: ['加上工作簿再核对：cunbao review 报告.docx --data 村.xlsx'],
});

export const carriedDamaged = defineDiagnostic({
  code: 'REV-031',
  severity: 'warning',
  title: '文件随带的数据不完整或被改过',
  why: '随带的数据用来核对正文，它被改动以后就不能作为依据了。',
  fix: ['用工作簿核对：cunbao review 报告.docx --data 村.xlsx', '或者重新生成报告'],
});

export const otherVillage = defineDiagnostic({
  code: 'REV-032',
  severity: 'error',
  title: '报告和工作簿不是同一个村的',
  why: '拿别的村的数据核对，每个数都对不上。',
  fix: ['换成本村的工作簿再核对', '如果报告拿错了，就换成本村的报告'],
});

export const carriesNothing = defineDiagnostic({
  code: 'REV-033',
  severity: 'warning',
  title: '文件没有随带数据',
  why: '村报生成的报告随带生成它的数据；别处来的文件没有，有的程序另存时会丢掉。',
  fix: ['用生成时的原文件', '或者由工作簿重新生成：cunbao report 村.xlsx'],
});

export const carriedNewer = defineDiagnostic({
  code: 'REV-034',
  severity: 'info',
  title: '随带的数据由更新的版本写出',
  why: '更新的版本可能多写一些内容，这一版不认识的不用；认识的照样核对。',
  fix: ['不影响使用', '要用上全部内容，换用较新的村报'],
});

export const personalData = defineDiagnostic({
  code: 'REV-040',
  severity: 'error',
  title: '出现了证件号码、手机号或银行卡号',
  why: '报告和台账要上报、归档，不应印出证件号码、电话和账号（个人信息保护法）。',
  fix: ['删去号码，用户编号或问题编号代替'],
});

export const nameInProperties = defineDiagnostic({
  code: 'REV-041',
  severity: 'suspected',
  title: '文件属性里有人名',
  why: '文件属性会跟着文件走，谁写的、谁存的，收到的人都看得到。',
  fix: ['在“文件—信息—检查文档”里删去作者信息', '或者用 cunbao clean 另存一份（docx）'],
});

export const nameShown = defineDiagnostic({
  code: 'REV-042',
  severity: 'error',
  title: '公开版里写出了姓名',
  why: '对外公开的材料只写姓，如“张*”（个人信息保护法）。',
  fix: ['把名字改成“张*”的样子', '不对外公开的，用 --level report 核对'],
});

export const sensitiveColumn = defineDiagnostic({
  code: 'REV-043',
  severity: 'suspected',
  title: '公开版里有敏感的一栏',
  why: '健康、残疾、年龄、收入、账号都是敏感个人信息，公开时只写人数。',
  fix: ['删去这一栏，或者只写合计数'],
});

export const pageFormat = defineDiagnostic({
  code: 'REV-050',
  severity: 'error',
  title: '页面设置不符合公文格式',
  why: 'GB/T 9704—2012 规定了公文的纸张和页边。',
  fix: ['在“页面设置”里改回规定的数值'],
});

export const draftMarkGone = defineDiagnostic({
  code: 'REV-051',
  severity: 'error',
  title: '草稿的标记被去掉了',
  why: '这份文件生成时是草稿，可能还带着没有改正的错误，去掉标记也不能当作正式稿。',
  fix: ['改正数据后重新生成正式稿：cunbao report 村.xlsx'],
});

export const tooLong = defineDiagnostic({
  code: 'REV-052',
  severity: 'warning',
  title: '报告偏长',
  why: '方案没有规定页数，这个上限是设置里的提醒值，不影响交付。',
  fix: ['确有必要就不用处理', '可以把过长的问题描述改短，逐条情况以附件台账为准'],
});

export const pageCut = defineDiagnostic({
  code: 'REV-053',
  severity: 'warning',
  title: '有的页没有看完',
  why: '一页里的内容比普通公文多得多，为了不让电脑卡住，只看了一部分。',
  fix: ['用 docx 核对：cunbao review 报告.docx'],
});

export const overclaimed = defineDiagnostic({
  code: 'REV-060',
  severity: 'error',
  title: '没有全部核实，却写了全部排查完毕',
  why: '还有未排查的农户或未核实的检查项，不能写“全部排查完毕”。',
  fix: ['删去这句话，或者把未核实的事项核实完'],
});

export const dateLate = defineDiagnostic({
  code: 'REV-061',
  severity: 'warning',
  title: '日期不合要求',
  why: '数据截止日期不晚于成文日期，成文日期不晚于上报时限。',
  fix: ['核对 --date、--as-of 和工作簿封面上的数据截止日期'],
});

export const unfinishedNotReflected = defineDiagnostic({
  code: 'REV-062',
  severity: 'warning',
  title: '没有安排未完成的问题',
  why: '没有完成整改的问题，要在下一步工作安排里写明谁来做、什么时候完成。',
  fix: ['在这一部分写上未完成的问题和完成时限，或者重新生成'],
});
