target_sources(rushes_app PRIVATE
    cli/commandline.cpp
    cli/commandline.h
    cli/exitcode.cpp
    cli/exitcode.h
    cli/importcommand.cpp
    cli/importcommand.h
    cli/interrupt.cpp
    cli/interrupt.h
    cli/rendercommand.cpp
    cli/rendercommand.h
    cli/renderoptions.cpp
    cli/renderoptions.h
    cli/renderreport.cpp
    cli/renderreport.h
    cli/sandboxcommand.cpp
    cli/sandboxcommand.h
)
