#pragma once

#include <QListView>
#include <QPersistentModelIndex>

namespace rushes {

/// A list whose rows stay where they are on the screen when others come, go or grow above them. At its very
/// top it stays at the top, so that new rows are seen.
class JobList : public QListView
{
    Q_OBJECT

public:
    explicit JobList(QWidget* parent = nullptr);

    void doItemsLayout() override;
    /// First and last row that can be seen, or -1.
    [[nodiscard]] std::pair<int, int> shownRows() const;

private:
    void keepAnchor();

    QPersistentModelIndex m_anchor = {}; ///< topmost row that is seen
    int m_offset = 0;                    ///< its top in the viewport, px
    bool m_layingOut = false;
};

} // namespace rushes
