#include "ui/style/searchlist.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>

namespace rushes {

void setUpSearch(QLineEdit& field, const QString& placeholder, const QString& name, int height,
                 QObject& keyFilter)
{
    field.setPlaceholderText(placeholder);
    field.setAccessibleName(name);
    field.setClearButtonEnabled(true);
    field.setFixedHeight(height);
    field.installEventFilter(&keyFilter);
}

void setUpStrip(QListView& list)
{
    list.setFlow(QListView::LeftToRight);
    list.setWrapping(false);
    list.setUniformItemSizes(true);
    list.setFrameShape(QFrame::NoFrame);
    list.setSelectionMode(QAbstractItemView::SingleSelection);
    list.setEditTriggers(QAbstractItemView::NoEditTriggers);
    list.setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    list.setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list.setMouseTracking(true);
}

bool walksWhileSearching(const QObject* watched, QKeyEvent& key, const QLineEdit& search,
                         QAbstractItemView& list)
{
    const int code = key.key();
    if (watched != &search ||
        (code != Qt::Key_Up && code != Qt::Key_Down && code != Qt::Key_PageUp && code != Qt::Key_PageDown))
        return false;
    QCoreApplication::sendEvent(&list, &key);
    return true;
}

} // namespace rushes
