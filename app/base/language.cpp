#include "app/base/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QLibraryInfo>
#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace rushes {

namespace {

const QString folder = u":/rushes/translations"_s;

/// Those whose translation is kept complete, by their codes.
const QStringList wholeLanguages{u"en"_s, u"ru"_s};

/// The language's own name, capitalised, without a country where the code has none.
QString nameOf(const QString& code)
{
    if (code == u"en")
        return u"English"_s;
    if (code == u"es")
        return u"Español"_s;
    const QLocale locale(code);
    const QString name = locale.nativeLanguageName();
    return locale.toUpper(name.left(1)) + name.mid(1);
}

} // namespace

QList<Language> languages()
{
    QList<Language> all;
    const QStringList files = QDir(folder).entryList({u"rushes_*.qm"_s});
    for (const QString& file : files) {
        const QString code = file.mid(7, file.size() - 10);
        all.append({code, nameOf(code), wholeLanguages.contains(code)});
    }
    std::sort(all.begin(), all.end(), [](const Language& a, const Language& b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
    return all;
}

QString languageFor(const QString& wanted, const QStringList& desktop)
{
    const QList<Language> there = languages();
    QStringList asked{wanted};
    asked += desktop;
    for (const QString& language : std::as_const(asked)) {
        const QString code = language.section(u'-', 0, 0).section(u'_', 0, 0);
        for (const Language& known : there) {
            if (known.code == code)
                return code;
        }
    }
    return u"en"_s;
}

Translations::Translations()
    : m_desktop(QLocale::system())
{
}

Translations::~Translations() = default;

void Translations::use(const QString& wanted)
{
    for (const std::unique_ptr<QTranslator>& translator : m_installed)
        QCoreApplication::removeTranslator(translator.get());
    m_installed.clear();
    m_language = languageFor(wanted, m_desktop.uiLanguages());
    // If the desktop uses the same language, its country's formats are kept, e.g. for dates.
    const bool desktops = QLocale(m_language).language() == m_desktop.language();
    QLocale::setDefault(desktops ? m_desktop : QLocale(m_language));
    // Qt names some translations with a country only: qtbase_zh_CN.
    const QString qts = QLibraryInfo::path(QLibraryInfo::TranslationsPath);
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(QLocale(m_language), u"qtbase"_s, u"_"_s, qts) ||
        translator->load(u"qtbase_"_s + QLocale(m_language).name(), qts))
        install(std::move(translator));
    // English has plurals too, and is shown where another translation lacks a text.
    add(u"rushes_en"_s, folder);
    if (m_language != u"en")
        add(u"rushes_"_s + m_language, folder);
}

void Translations::add(const QString& file, const QString& where)
{
    auto translator = std::make_unique<QTranslator>();
    if (translator->load(file, where))
        install(std::move(translator));
}

void Translations::install(std::unique_ptr<QTranslator> translator)
{
    QCoreApplication::installTranslator(translator.get());
    m_installed.push_back(std::move(translator));
}

} // namespace rushes
