#pragma once

#include "app/prompt/snippets.h"

#include <QAbstractListModel>

#include <optional>

namespace rushes {

/// Snippets by kind, with a heading before each kind, and templates at the end; filtered by words, which must
/// all occur. Dragged rows contain the snippet and its text.
class SnippetModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        AboutRole = Qt::UserRole, ///< QString: the snippet's text, or what the template is about
        HeadingRole,              ///< bool
        OwnRole,                  ///< bool: the user's own
    };

    explicit SnippetModel(QObject* parent = nullptr);

    void setSnippets(const QList<Snippet>& own);
    void setFilter(const QString& words);
    /// Null for a heading and for a scene.
    [[nodiscard]] const Snippet* snippet(const QModelIndex& index) const;
    [[nodiscard]] const Template* scene(const QModelIndex& index) const;
    [[nodiscard]] QModelIndex indexOf(const Snippet& snippet) const;
    /// The first selectable row; invalid where nothing matches.
    [[nodiscard]] QModelIndex first() const;
    [[nodiscard]] QModelIndex firstScene() const;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex& index) const override;
    [[nodiscard]] QStringList mimeTypes() const override;
    [[nodiscard]] QMimeData* mimeData(const QModelIndexList& indexes) const override;
    [[nodiscard]] Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

private:
    struct Row
    {
        QString heading = {};
        std::optional<Snippet> snippet = {};
        const Template* scene = nullptr;
        bool own = false;
    };
    void build();
    [[nodiscard]] bool matches(const QString& text) const;
    [[nodiscard]] QModelIndex firstWhere(bool onlyScenes) const;

    QList<Snippet> m_own = {};
    QStringList m_words = {};
    QList<Row> m_rows = {};
};

} // namespace rushes
