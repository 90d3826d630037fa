#pragma once

#include <QSortFilterProxyModel>
#include <QStringList>

namespace rushes {

/// The takes that hold every word that is searched for (in any order, in any case), and only starred ones if
/// wished.
class TakeFilter : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TakeFilter(QObject* parent = nullptr);

    void setSearch(const QString& text);
    void setStarredOnly(bool on);
    [[nodiscard]] QString search() const { return m_search; }
    /// False: everything is let through.
    [[nodiscard]] bool isActive() const { return m_starredOnly || !m_words.isEmpty(); }

protected:
    [[nodiscard]] bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString m_search = {};
    QStringList m_words = {};
    bool m_starredOnly = false;
};

} // namespace rushes
