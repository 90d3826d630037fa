#compdef rushes
# zsh completion for rushes
local -a commands
commands=(
    'render:generate a scene without a window'
    'run:one request of any model, without a project'
    'models:the models, or the inputs of one'
    'split:a text as shots'
    'import:requests from JSON, commands and code'
    'export:the film as mp4 or as a timeline'
    'info:what made a file'
    'sandbox:the built-in service alone'
)
if (( CURRENT == 2 )); then
    _describe command commands
    _files -g '*.rushes'
else
    local -a options
    options=(${(f)"$(rushes $words[2] --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)"})
    _describe option options
    _files
fi
