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

/// A page that contains the searched words.
struct ManualHit
{
    qsizetype page = 0;
    QString excerpt = {}; ///< the line with the words, without Markdown marks
};

/// The pages of the manual in order; English for pages that have no translation into `language`.
[[nodiscard]] QList<ManualPage> manualPages(const QString& language);
/// Pages that contain every word, those with all words in the title first; an empty search finds nothing.
[[nodiscard]] QList<ManualHit> searchManual(const QList<ManualPage>& pages, const QString& words);
/// The template that a link in the manual opens ("scene:One%20move"). Null: there is none with that name.
[[nodiscard]] const Template* manualScene(const QString& link);
/// The changelog in that language ("ru"), in the form of keepachangelog.com; the English one if there is
/// none.
struct News
{
    QString text = {};
    bool isTranslated = false; ///< into a language other than English
};
[[nodiscard]] News newsIn(const QString& language);
/// The changes since `version`, as Markdown, from a changelog in the form of keepachangelog.com; empty: none.
[[nodiscard]] QString changesSince(const QString& changelog, const QString& version);

} // namespace rushes
