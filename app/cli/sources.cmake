target_sources(rushes_app PRIVATE
    cli/exitcode.cpp cli/exitcode.h cli/interrupt.cpp cli/interrupt.h)
