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
    case $words[CURRENT-1] in
    --service) compadd runcomfy sandbox; return ;;
    --kind) compadd video image audio; return ;;
    -o|--output) _files; return ;;
    --folder) _files -/; return ;;
    esac
    local -a options models
    options=(${(f)"$(rushes $words[2] --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)"})
    _describe -o option options
    if [[ $words[2] == (run|models) ]]; then
        models=(${(f)"$(rushes models 2>/dev/null | awk 'NR > 1 { print $1 }')"})
        compadd -a models
    else
        _files
    fi
fi
