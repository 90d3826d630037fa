target_sources(rushes_app PRIVATE
    queue/jobmodel.cpp queue/jobmodel.h)
