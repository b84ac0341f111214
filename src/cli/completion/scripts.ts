/** For each shell: the script, and where it goes, as its first lines. The words come from `cunbao --complete`. */
export const scripts = {
  bash: `# 命令行补全（bash）：cunbao completion bash >> ~/.bashrc，然后重新打开终端。
_cunbao() {
  local IFS=$'\\n' current="\${COMP_WORDS[COMP_CWORD]}"
  COMPREPLY=($(compgen -W "$(cunbao --complete "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null | cut -f1)" -- "$current"))
}
complete -o default -o bashdefault -F _cunbao cunbao
`,
  zsh: `#compdef cunbao
# 命令行补全（zsh）：cunbao completion zsh >> ~/.zshrc，然后重新打开终端。
_cunbao() {
  local -a offered
  local word about
  while IFS=$'\\t' read -r word about; do
    offered+=("\${word//:/\\\\:}:$about")
  done < <(cunbao --complete "\${(@)words[2,CURRENT]}" 2>/dev/null)
  if (( \${#offered} )); then
    _describe cunbao offered
  else
    _files
  fi
}
(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
compdef _cunbao cunbao
`,
  fish: `# 命令行补全（fish）：cunbao completion fish > ~/.config/fish/completions/cunbao.fish
function __cunbao_offered
    set -l words (commandline -opc) (commandline -ct)
    cunbao --complete $words[2..-1] 2>/dev/null
end
complete -c cunbao -a '(__cunbao_offered)'
`,
  powershell: `# 命令行补全（PowerShell）：cunbao completion powershell >> $PROFILE，然后重新打开 PowerShell。
Register-ArgumentCompleter -Native -CommandName cunbao -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $words = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  if ($wordToComplete -eq '') { $words += '""' }
  [Console]::OutputEncoding = [Text.Encoding]::UTF8
  cunbao --complete @words 2>$null | ForEach-Object {
    $word, $about = $_ -split "\`t", 2
    if (-not $about) { $about = $word }
    [System.Management.Automation.CompletionResult]::new($word, $word, 'ParameterValue', $about)
  }
}
`,
};

export type Shell = keyof typeof scripts;

/** The shell that a person most likely uses. */
export const usualShell = ({ SHELL = '' }: NodeJS.ProcessEnv, platform: NodeJS.Platform): Shell =>
  platform === 'win32' ? 'powershell' : ((['zsh', 'fish'] as const).find((name) => SHELL.endsWith(name)) ?? 'bash');
