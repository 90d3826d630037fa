target_sources(rushes_ui PRIVATE
    composer/advicecard.cpp composer/advicecard.h composer/advicelist.cpp composer/advicelist.h composer/clippane.cpp composer/clippane.h
    composer/completionpopup.cpp composer/completionpopup.h
    composer/generatebutton.cpp composer/generatebutton.h composer/generateoptions.cpp composer/generateoptions.h composer/problemlabel.cpp composer/problemlabel.h
    composer/prompteditor.cpp composer/prompteditor.h
    composer/prompthighlighter.cpp composer/prompthighlighter.h composer/promptpane.cpp composer/promptpane.h
    composer/snippetdelegate.cpp composer/snippetdelegate.h composer/snippetform.cpp composer/snippetform.h
    composer/snippetmodel.cpp composer/snippetmodel.h composer/snippetpalette.cpp composer/snippetpalette.h
    composer/splitdialog.cpp composer/splitdialog.h composer/typingrun.cpp composer/typingrun.h
    composer/variationsdialog.cpp composer/variationsdialog.h)
