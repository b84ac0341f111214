export const pageBreak = (): string => '<hr class="page">';
