target_sources(rushes_ui PRIVATE
    palette/commandpalette.cpp
    palette/commandpalette.h
    palette/palettedelegate.cpp
    palette/palettedelegate.h
    palette/palettemodel.cpp
    palette/palettemodel.h
)
