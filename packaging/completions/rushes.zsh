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
    'thumbnail:a picture of a project, for file managers'
)
local -a starts
starts=(
    '--new-project:the window with a new project'
    '--generate-all:the window, and asks whether to generate all'
    '--help:the commands and the options'
    '--version:the version'
)
if (( CURRENT == 2 )); then
    _describe command commands
    _describe -o option starts
    _files -g '*.rushes'
else
    local -a options
    options=(${(f)"$(rushes $words[2] --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)"})
    _describe option options
    _files
fi
