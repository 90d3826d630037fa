target_sources(rushes_ui PRIVATE
    keys/keybindings.cpp
    keys/keybindings.h
    keys/keyfield.cpp
    keys/keyfield.h
    keys/keypresets.cpp
    keys/keypresets.h
    keys/keysmodel.cpp
    keys/keysmodel.h
)
