/** Exit codes (DESIGN, "The command line"). Problems found in the village and warnings are a fine run. */
export const exitCode = { fine: 0, inputErrors: 1, wrongUse: 2, files: 3, partly: 4, ownFault: 70 } as const;
