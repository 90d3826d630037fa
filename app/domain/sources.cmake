target_sources(rushes_app PRIVATE
    domain/catalogue.cpp domain/catalogue.h
    domain/job.cpp domain/job.h
    domain/ledger.cpp domain/ledger.h
    domain/project.cpp domain/project.h
    domain/rates.cpp domain/rates.h
    domain/request.cpp domain/request.h
    domain/runtime.h
    domain/service.h
    domain/spending.cpp domain/spending.h
    domain/take.h
    domain/variations.cpp domain/variations.h)
