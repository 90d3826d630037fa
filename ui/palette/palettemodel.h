#pragma once

#include <QAbstractListModel>
#include <QStringList>

#include <functional>

namespace rushes {

/// An item of the palette.
struct PaletteItem
{
    QString id = {};   ///< stable between runs: "action/save", "scene/…"
    QString kind = {}; ///< its kind in a word: "Scene"
    QString icon = {}; ///< name of its icon
    QString title = {};
    QString detail = {}; ///< distinguishes similar items: the scene of a shot, a file's folder
    QString keys = {};   ///< in the desktop's notation
    QString why = {};    ///< why it can't be run now; empty: it can be
    std::function<void()> run = {};
};

/// The items that match the letters typed so far, best first; without letters the most often used ones first,
/// the others in their own order.
class PaletteModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        KindRole = Qt::UserRole, ///< QString
        DetailRole,              ///< QString
        KeysRole,                ///< QString
        IconRole,                ///< QString, the icon's name
        PlacesRole,              ///< QList<qsizetype>: indexes of the title's matched letters
        WhyRole,                 ///< QString: why it can't be run; empty: it can be
    };

    explicit PaletteModel(QObject* parent = nullptr);

    /// `uses`: see withUse().
    void setItems(QList<PaletteItem> items, const QStringList& uses);
    void setQuery(const QString& query);
    [[nodiscard]] const PaletteItem* item(const QModelIndex& index) const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    /// AccessibleTextRole: title, kind, keys, and why it can't be run.
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
