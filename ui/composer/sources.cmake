target_sources(rushes_ui PRIVATE
    composer/advicecard.cpp composer/advicecard.h composer/clippane.cpp composer/clippane.h
    composer/generatebutton.cpp composer/generatebutton.h composer/problemlabel.cpp composer/problemlabel.h
    composer/prompthighlighter.cpp composer/prompthighlighter.h composer/promptpane.cpp composer/promptpane.h
    composer/typingrun.cpp composer/typingrun.h)
