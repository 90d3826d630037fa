target_sources(rushes_app PRIVATE
    domain/catalogue.cpp domain/catalogue.h
    domain/job.cpp domain/job.h
    domain/project.cpp domain/project.h
    domain/request.cpp domain/request.h
    domain/runtime.h
    domain/service.h
    domain/take.h
    domain/variations.cpp domain/variations.h)
