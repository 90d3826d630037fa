// A day of 1,000 jobs: how many questions, and how late an end is noticed, beside one question every 2 s.
#include "tests/pollingday.h"

#include <cstdio>

int main()
{
    using namespace rushes;
    std::printf("%-32s %9s %9s %9s %8s %8s %8s %8s %7s\n", "1,000 jobs", "questions", "each 2 s", "ratio",
                "delay s", "each 2 s", "ratio", "longest", "peak/s");
    for (const PollingDay& day : pollingDays()) {
        const PollingCount count = PollingSimulation(day).run();
        std::printf("%-32s %9lld %9lld %9.2f %8.2f %8.2f %8.2f %8.1f %7.1f\n", qUtf8Printable(day.name),
                    static_cast<long long>(count.questions), static_cast<long long>(count.fixedQuestions),
                    count.questionRatio(), count.delay, count.fixedDelay, count.delayRatio(),
                    count.longestDelay, count.mostInASecond);
    }
    return 0;
}
