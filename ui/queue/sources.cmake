# target_sources(rushes_ui PRIVATE …)
