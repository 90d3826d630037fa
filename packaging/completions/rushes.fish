# fish completion for rushes
complete -c rushes -n __fish_use_subcommand -a render -d 'Generate a scene without a window'
complete -c rushes -n __fish_use_subcommand -a run -d 'One request of any model, without a project'
complete -c rushes -n __fish_use_subcommand -a models -d 'The models, or the inputs of one'
complete -c rushes -n __fish_use_subcommand -a split -d 'A text as shots'
complete -c rushes -n __fish_use_subcommand -a import -d 'Requests from JSON, commands and code'
complete -c rushes -n __fish_use_subcommand -a export -d 'The film as mp4 or as a timeline'
complete -c rushes -n __fish_use_subcommand -a info -d 'What made a file'
complete -c rushes -n __fish_use_subcommand -a sandbox -d 'The built-in service alone'
complete -c rushes -n __fish_use_subcommand -l help -d 'Show help'
complete -c rushes -n __fish_use_subcommand -l version -d 'Show the version'
for command in render run models split import export info sandbox
    complete -c rushes -n "__fish_seen_subcommand_from $command" -l help -d 'Show help'
end
complete -c rushes -n '__fish_seen_subcommand_from render run export import' -s o -l output -r -d 'Where the result goes'
complete -c rushes -n '__fish_seen_subcommand_from render run' -l service -x -a 'runcomfy sandbox' -d 'Where it runs'
complete -c rushes -n '__fish_seen_subcommand_from run models' -x -a '(rushes models 2>/dev/null | tail -n +2 | string split -f1 " ")'
