target_sources(rushes_app PRIVATE
    prompt/advice.cpp prompt/advice.h
    prompt/cameragrammar.cpp prompt/cameragrammar.h
    prompt/exchange.cpp prompt/exchange.h prompt/language.cpp prompt/language.h
    prompt/marks.cpp prompt/marks.h prompt/place.h prompt/prompthistory.cpp prompt/prompthistory.h prompt/shellwords.cpp prompt/shellwords.h
    prompt/negative.cpp prompt/negative.h
    prompt/scenewords.cpp prompt/scenewords.h
    prompt/speakers.cpp prompt/speakers.h
    prompt/snippets.cpp prompt/snippets.h prompt/speller.cpp prompt/speller.h
    prompt/split.cpp prompt/split.h
    prompt/vocabulary.cpp prompt/vocabulary.h)
