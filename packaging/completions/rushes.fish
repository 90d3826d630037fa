# fish completion for rushes
complete -c rushes -n __fish_use_subcommand -a render -d 'Generate a scene without a window'
complete -c rushes -n __fish_use_subcommand -a run -d 'One request of any model, without a project'
complete -c rushes -n __fish_use_subcommand -a models -d 'The models, or the inputs of one'
complete -c rushes -n __fish_use_subcommand -a split -d 'A text as shots'
complete -c rushes -n __fish_use_subcommand -a import -d 'Requests from JSON, commands and code'
complete -c rushes -n __fish_use_subcommand -a export -d 'The film as mp4 or as a timeline'
complete -c rushes -n __fish_use_subcommand -a info -d 'What made a file'
complete -c rushes -n __fish_use_subcommand -a sandbox -d 'The built-in service alone'
complete -c rushes -n __fish_use_subcommand -a thumbnail -d 'A picture of a project, for file managers'
complete -c rushes -n __fish_use_subcommand -l new-project -d 'The window with a new project'
complete -c rushes -n __fish_use_subcommand -l generate-all -d 'The window, and asks whether to generate all'
complete -c rushes -n __fish_use_subcommand -l help -d 'Show help'
complete -c rushes -n __fish_use_subcommand -l version -d 'Show the version'
# The options that the command itself tells, with what they do.
function __rushes_options
    rushes (commandline -opc)[2] --help 2>/dev/null |
        string match -r -- '^  (?:-\w, )?--[a-z-]+.*' |
        string replace -rf -- '^  (?:-\w, )?(--[a-z-]+)(?: <[^>]+>)? *(.*)$' '$1\t$2'
end
complete -c rushes -n 'not __fish_use_subcommand; and string match -q -- "-*" (commandline -ct)' -f -a '(__rushes_options)'
complete -c rushes -n '__fish_seen_subcommand_from render run export import' -s o -l output -r -d 'Where the result goes'
complete -c rushes -n '__fish_seen_subcommand_from render run models' -l service -x -a 'runcomfy sandbox' -d 'Where it runs'
complete -c rushes -n '__fish_seen_subcommand_from models' -l kind -x -a 'video image audio' -d 'What it makes'
complete -c rushes -n '__fish_seen_subcommand_from run models' -x -a '(rushes models 2>/dev/null | tail -n +2 | string split -f1 " ")'
