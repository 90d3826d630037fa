// Holds nothing: it is what the precompiled headers of the tests are made with.
