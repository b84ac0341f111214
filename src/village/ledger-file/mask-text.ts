/** Free text without whole ID or telephone numbers: a ledger goes from hand to hand (FACTS 5). */
export const maskText = (text: string): string =>
  text
    .replace(/(?<![\dA-Za-z-])(\d{6})\d{5,12}(\d{3}[\dXx])(?![\dA-Za-z])/g, (run, head, tail) =>
      run.length === 15 || run.length >= 18 ? `${head}****${tail}` : run,
    )
    .replace(/(?<![\dA-Za-z-])(1[3-9]\d)\d{4}(\d{4})(?![\dA-Za-z])/g, '$1****$2');
