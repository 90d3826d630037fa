#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <functional>

namespace rushes {

/// Something that can be found and run by a few letters.
struct PaletteItem
{
    QString id = {};   ///< the same from run to run: "action/save", "scene/…"
    QString kind = {}; ///< what it is, in a word: "Scene"
    QString icon = {}; ///< its name
    QString title = {};
    QString detail = {}; ///< what tells it from its neighbours: the scene of a shot, a file's folder
    QString keys = {};   ///< as the desktop writes them
    QString why = {};    ///< why it can't be run now; empty: it can
    std::function<void()> run = {};
};

/// What answers the letters typed so far, best first; without any, what is chosen most often stands first and
/// the rest follows in its own order.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< QString
        DetailRole,              ///< QString
        KeysRole,                ///< QString
        IconRole,                ///< QString, the icon's name
        PlacesRole,              ///< QList<qsizetype>: the title's letters that were typed
        WhyRole,                 ///< QString: why it can't be run; empty: it can
    };

    explicit PaletteModel(QObject* parent = nullptr);

    /// `uses`: as withUse() makes them.
    void setItems(QList<PaletteItem> items, const QStringList& uses);
    void setQuery(const QString& query);
    [[nodiscard]] const PaletteItem* item(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// AccessibleTextRole says the title, the kind, the keys and why it can't be run.
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row
    {
        qsizetype item = 0;
        int score = 0;
        QList<qsizetype> places = {};
    };
    void rank();

    QList<PaletteItem> m_items = {};
    QList<int> m_uses = {};
    QString m_query = {};
    QList<Row> m_rows = {};
};

} // namespace rushes
