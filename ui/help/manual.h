#pragma once

#include "app/prompt/snippets.h"

#include <QList>
#include <QString>

namespace rushes {

/// A page of the manual.
struct ManualPage
{
    QString file = {};  ///< "06-money.md"
    QString title = {}; ///< its first heading
    QString text = {};  ///< Markdown
};

/// Where the words that were looked for stand in a page.
struct ManualHit
{
    qsizetype page = 0;
    QString excerpt = {}; ///< the line that they stand in, without marks
};

/// The manual that ships with the program, in the order of its pages; English where it is not there in
/// `language`.
[[nodiscard]] QList<ManualPage> manualPages(const QString& language);
/// Pages that hold every word, those that have them in their title first; empty words find nothing.
[[nodiscard]] QList<ManualHit> searchManual(const QList<ManualPage>& pages, const QString& words);
/// The scene that a link of the manual ("scene:One%20move") opens: one of the manual's own or of the
/// templates. Null: there is none of that name.
[[nodiscard]] const Template* manualScene(const QString& link);
/// What has changed, in that language ("ru"), in the form of keepachangelog.com; the English changelog where
/// it is not there.
struct News
{
    QString text = {};
    bool isTranslated = false; ///< into another language than English
};
[[nodiscard]] News newsIn(const QString& language);
/// What has changed since `version`, as Markdown, from a changelog in the form of keepachangelog.com; empty:
/// nothing is said of later ones.
[[nodiscard]] QString changesSince(const QString& changelog, const QString& version);

} // namespace rushes
