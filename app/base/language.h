#pragma once

#include <QList>
#include <QLocale>
#include <QString>

#include <QTranslator>

#include <memory>
#include <vector>

namespace rushes {

/// A language that the interface is there in.
struct Language
{
    QString code = {}; ///< of the language, as in rushes_CODE.ts: "ru"
    QString name = {}; ///< in itself: "русский"

    bool operator==(const Language&) const = default;
};

/// The languages whose translations are in the program's resources, by name. English is always there.
[[nodiscard]] QList<Language> languages();

/// Which of them `wanted` means: that one, or where it is empty or not there, the first one that the desktop
/// asks for, else English.
[[nodiscard]] QString languageFor(const QString& wanted, const QStringList& desktop);

/// The translations that are installed in the application: the program's own and Qt's. Dates, numbers and
/// plurals follow the language.
class Translations
{
public:
    Translations();
    ~Translations();
    Q_DISABLE_COPY_MOVE(Translations)

    /// Takes the place of what was installed before. Texts that are made from now on are in that language.
    /// `wanted`: a code, or empty for the desktop's language.
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
