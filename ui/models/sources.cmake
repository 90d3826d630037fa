target_sources(rushes_ui PRIVATE
    models/modelbrowser.cpp
    models/modelbrowser.h
    models/modeldelegate.cpp
    models/modeldelegate.h
    models/modelfilterbar.cpp
    models/modelfilterbar.h
    models/modellistmodel.cpp
    models/modellistmodel.h
)
