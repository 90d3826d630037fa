#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <QTranslator>

#include <memory>
#include <vector>

namespace rushes {

/// A language of the interface.
struct Language
{
    QString code = {};  ///< as in rushes_CODE.ts: "ru"
    QString name = {};  ///< in that language: "русский"
    bool whole = false; ///< all texts are translated; the rest of a begun one is shown in English

    bool operator==(const Language&) const = default;
};

/// The languages whose translations are in the program's resources, sorted by name; always with English.
[[nodiscard]] QList<Language> languages();

/// The available language that `wanted` means; where `wanted` is empty or not available, the first available
/// one of the desktop's languages, else English.
[[nodiscard]] QString languageFor(const QString& wanted, const QStringList& desktop);

/// The installed translations: the program's own and Qt's. Dates, numbers and plurals follow the language.
class Translations
{
public:
    Translations();
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    /// Replaces the translations installed before; texts made from then on are in the new language. `wanted`:
    /// a language code, or empty for the desktop's language.
    void use(const QString& wanted);
    [[nodiscard]] const QString& language() const { return m_language; }

private:
    void add(const QString& file, const QString& where);
    void install(std::unique_ptr<QTranslator> translator);

    QString m_language = {};
    const QLocale m_desktop;
    std::vector<std::unique_ptr<QTranslator>> m_installed = {};
};

} // namespace rushes
