target_sources(rushes_ui PRIVATE
    settings/amountfield.cpp
    settings/amountfield.h
    settings/preferences.cpp
    settings/preferences.h
    settings/servicesdialog.cpp
    settings/servicesdialog.h
    settings/signindialog.cpp
    settings/signindialog.h
    settings/spendingdialog.cpp
    settings/spendingdialog.h
    settings/spendingmodel.cpp
    settings/spendingmodel.h
)
