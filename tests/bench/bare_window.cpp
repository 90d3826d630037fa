// What a window costs at the least: the yardstick that bench_start holds Rushes against.
#include "ui/shell/reportvisible.h"

#include <QApplication>
#include <QMainWindow>

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    QMainWindow window;
    window.resize(1280, 800);
    rushes::reportVisible(window);
    window.show();
    return QApplication::exec();
}
