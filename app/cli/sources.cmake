# target_sources(rushes_app PRIVATE …)
