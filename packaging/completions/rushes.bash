# bash completion for rushes
_rushes()
{
    local cur prev words cword
    _init_completion || return
    local commands="render run models split import export info sandbox thumbnail"
    local command=${words[1]}
    case $prev in
    -o | --output | --file)
        _filedir
        return
        ;;
    --folder)
        _filedir -d
        return
        ;;
    --service)
        COMPREPLY=($(compgen -W "runcomfy sandbox" -- "$cur"))
        return
        ;;
    --kind)
        COMPREPLY=($(compgen -W "video image audio" -- "$cur"))
        return
        ;;
    --set)
        # The keys of the model that is named before.
        COMPREPLY=($(compgen -S = -W "$(rushes models "${words[2]}" 2>/dev/null | awk 'all { print $1 } !NF { all = 1 }')" -- "$cur"))
        compopt -o nospace
        return
        ;;
    esac
    if [[ $cword -eq 1 ]]; then
        COMPREPLY=($(compgen -W "$commands --new-project --generate-all --help --version" -- "$cur"))
        _filedir rushes
        return
    fi
    if [[ $cur == -* ]]; then
        local options
        options=$(rushes "$command" --help 2>/dev/null | grep -oE -- '--[a-z][a-z-]+' | sort -u)
        COMPREPLY=($(compgen -W "$options" -- "$cur"))
        return
    fi
    case $command in
    run | models)
        COMPREPLY=($(compgen -W "$(rushes models 2>/dev/null | awk 'NR > 1 { print $1 }')" -- "$cur"))
        ;;
    render | export) _filedir rushes ;;
    *) _filedir ;;
    esac
} && complete -F _rushes rushes
