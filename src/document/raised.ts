/** How raised and lowered characters are set: their size as a share of the text's, and how far, in sizes of the text, the baseline moves. */
export const raised = { size: 0.62, super: 0.34, sub: -0.14 };
